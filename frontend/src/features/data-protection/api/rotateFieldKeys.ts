import { talent, unwrap } from '@/shared/api/client';

export function rotateFieldKeys() {
  return unwrap(talent.POST('/v1/field-keys/rotate'));
}
