import { idempotent, ifMatch, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';

export function publishOpenCall({ id, version }: { id: string; version: number }) {
  return withIdempotencyKey(`publishOpenCall ${id} ${version} `.trim(), (key) =>
    unwrap(talent.POST('/v1/open-calls/{id}/publish', { params: { path: { id }, header: ifMatch(version) }, ...idempotent(key) })),
  );
}
