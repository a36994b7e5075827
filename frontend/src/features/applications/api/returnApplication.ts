import { idempotent, ifMatch, talent, unwrap } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/talent';
import { withIdempotencyKey } from '@/shared/api/idempotency';

type Body = components['schemas']['Reasoned'];

export function returnApplication({ id, version }: { id: string; version: number }, body: Body) {
  return withIdempotencyKey(`returnApplication ${id} ${version} ${JSON.stringify(body)}`.trim(), (key) =>
    unwrap(talent.POST('/v1/applications/{id}/return', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
