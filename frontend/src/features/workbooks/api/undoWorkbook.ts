import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Workbook } from '@/shared/api/types';

export function undoWorkbook({ id, version }: Pick<Workbook, 'id' | 'version'>): Promise<Workbook> {
  return withIdempotencyKey(`undo workbook ${id} ${version}`, (key) =>
    unwrap(progress.POST('/v1/workbooks/{workbook_id}/undo', { params: { path: { workbook_id: id }, header: ifMatch(version) }, ...idempotent(key) })),
  );
}
