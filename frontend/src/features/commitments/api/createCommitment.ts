import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewCommitment } from '@/shared/api/types';

export function createCommitment(body: NewCommitment) {
  return withIdempotencyKey(`commitment ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/commitments', { body, ...idempotent(key) })));
}
