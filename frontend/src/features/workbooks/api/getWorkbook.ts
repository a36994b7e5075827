import { progress, unwrap } from '@/shared/api/client';
import type { Workbook } from '@/shared/api/types';

export function getWorkbook(id: string): Promise<Workbook> {
  return unwrap(progress.GET('/v1/workbooks/{workbook_id}', { params: { path: { workbook_id: id } } }));
}
