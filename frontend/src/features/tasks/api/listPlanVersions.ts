import { progress, unwrap } from '@/shared/api/client';

export async function listPlanVersions(id: string) {
  return (await unwrap(progress.GET('/v1/tasks/{id}/plan-versions', { params: { path: { id } } }))).items;
}
