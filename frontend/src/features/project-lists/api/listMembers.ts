import { registry, unwrap } from '@/shared/api/client';

/** One page of the projects of a list. */
export function listMembers(code: string, cursor: string | null) {
  return unwrap(registry.GET('/v1/projects', { params: { query: { list_code: [code], limit: 100, ...(cursor ? { cursor } : {}) } } }));
}
