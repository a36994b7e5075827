import { registry, unwrap } from '@/shared/api/client';

export function listProjectLists() {
  return unwrap(registry.GET('/v1/project-lists', { params: { query: { limit: 500 } } }));
}
