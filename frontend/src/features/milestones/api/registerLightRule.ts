import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { LightRule, NewLightRule } from '@/shared/api/types';

export function registerLightRule(body: NewLightRule): Promise<LightRule> {
  return withIdempotencyKey(`light rule ${JSON.stringify(body)}`, (key) => unwrap(progress.POST('/v1/light-rules', { body, ...idempotent(key) })));
}
