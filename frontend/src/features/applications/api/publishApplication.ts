import { idempotent, ifMatch, talent, unwrap } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/talent';
import { withIdempotencyKey } from '@/shared/api/idempotency';

type Body = components['schemas']['PublicNotice'];

export function publishApplication({ id, version }: { id: string; version: number }, body: Body) {
  return withIdempotencyKey(`publishApplication ${id} ${version} ${JSON.stringify(body)}`.trim(), (key) =>
    unwrap(talent.POST('/v1/applications/{id}/publish', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
