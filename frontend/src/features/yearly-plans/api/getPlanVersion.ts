import { progress, unwrap } from '@/shared/api/client';

export function getPlanVersion(id: string, number: number) {
  return unwrap(progress.GET('/v1/yearly-plans/{id}/versions/{number}', { params: { path: { id, number } } }));
}
