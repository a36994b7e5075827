import { aggregator, unwrap } from '@/shared/api/client';

export function seeNotice(id: string): Promise<unknown> {
  return unwrap(aggregator.POST('/v1/notices/{id}/seen', { params: { path: { id } } }));
}
