import { idempotent, ifMatch, talent, unwrap } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/talent';
import { withIdempotencyKey } from '@/shared/api/idempotency';

type Body = components['schemas']['Taken'];

export function startReview({ id, version }: { id: string; version: number }, body: Body) {
  return withIdempotencyKey(`startReview ${id} ${version} ${JSON.stringify(body)}`.trim(), (key) =>
    unwrap(talent.POST('/v1/applications/{id}/start-review', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
