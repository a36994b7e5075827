import { identity, unwrap } from '@/shared/api/client';
import type { Me } from '@/shared/api/types';

/** Who is logged in; a 401 that no renewal cures means nobody. */
export function getMe(): Promise<Me> {
  return unwrap(identity.GET('/v1/me', {}));
}
