import { idempotent, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewRecognition } from '@/shared/api/types';

export function createRecognition(body: NewRecognition) {
  return withIdempotencyKey(`recognition ${JSON.stringify(body)}`, (key) => unwrap(registry.POST('/v1/recognitions', { body, ...idempotent(key) })));
}
