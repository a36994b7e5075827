import { registry, unwrap } from '@/shared/api/client';

export async function getProjectName(id: string): Promise<string> {
  return (await unwrap(registry.GET('/v1/projects/{id}', { params: { path: { id } } }))).name;
}
