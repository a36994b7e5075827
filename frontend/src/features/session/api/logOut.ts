import { identity, unwrap } from '@/shared/api/client';

export async function logOut(): Promise<void> {
  await unwrap(identity.DELETE('/v1/session', {}));
}
