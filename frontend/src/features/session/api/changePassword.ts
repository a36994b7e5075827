import { identity, unwrap } from '@/shared/api/client';
import type { PasswordChange } from '@/shared/api/types';

export async function changePassword(body: PasswordChange): Promise<void> {
  await unwrap(identity.POST('/v1/password', { body }));
}
