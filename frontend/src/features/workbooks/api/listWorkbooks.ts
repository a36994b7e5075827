import { progress, unwrap } from '@/shared/api/client';
import type { WorkbookQuery } from '@/shared/api/types';

export function listWorkbooks(query: WorkbookQuery) {
  return unwrap(progress.GET('/v1/workbooks', { params: { query } }));
}
