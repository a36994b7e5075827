import { aggregator, unwrap } from '@/shared/api/client';

export function search(q: string) {
  return unwrap(aggregator.GET('/v1/search', { params: { query: { q } } }));
}
