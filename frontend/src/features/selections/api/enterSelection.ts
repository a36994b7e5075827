import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewSelection } from '@/shared/api/types';

export function enterSelection(body: NewSelection) {
  return withIdempotencyKey(`selection ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/selections', { body, ...idempotent(key) })));
}
