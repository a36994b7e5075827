import { talent, unwrap } from '@/shared/api/client';

export function getApplication(id: string) {
  return unwrap(talent.GET('/v1/applications/{id}', { params: { path: { id } } }));
}
