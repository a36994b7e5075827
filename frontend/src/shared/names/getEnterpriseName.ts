import { registry, unwrap } from '@/shared/api/client';

export async function getEnterpriseName(id: string): Promise<string> {
  return (await unwrap(registry.GET('/v1/enterprises/{id}', { params: { path: { id } } }))).name;
}
