import { talent, unwrap } from '@/shared/api/client';
import type { Duplicate } from '@/shared/api/types';

export function getDuplicate(id: string): Promise<Duplicate> {
  return unwrap(talent.GET('/v1/duplicates/{id}', { params: { path: { id } } }));
}
