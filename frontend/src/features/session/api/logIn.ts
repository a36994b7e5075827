import { identity, unwrap } from '@/shared/api/client';
import type { Credentials } from '@/shared/api/types';

/** Opens a session: the answer has no body, only cookies that scripts cannot read. */
export async function logIn(body: Credentials): Promise<void> {
  await unwrap(identity.POST('/v1/session', { body }));
}
