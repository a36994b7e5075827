import { identity, unwrap } from '@/shared/api/client';

export interface PasswordChange {
  current: string;
  new: string;
}

export async function changePassword(body: PasswordChange): Promise<void> {
  await unwrap(identity.POST('/v1/password', { body }));
}
