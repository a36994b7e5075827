import { talent, unwrap } from '@/shared/api/client';

export function listFieldKeys() {
  return unwrap(talent.GET('/v1/field-keys'));
}
