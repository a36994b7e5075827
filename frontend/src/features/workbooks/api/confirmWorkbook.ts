import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Workbook } from '@/shared/api/types';

interface Confirmation extends Pick<Workbook, 'id' | 'version'> {
  /** What was questioned has been looked at. */
  acknowledge: boolean;
}

export function confirmWorkbook({ id, version, acknowledge }: Confirmation): Promise<Workbook> {
  return withIdempotencyKey(`confirm workbook ${id} ${version} ${acknowledge}`, (key) =>
    unwrap(
      progress.POST('/v1/workbooks/{workbook_id}/confirm', {
        params: { path: { workbook_id: id }, query: { acknowledge }, header: ifMatch(version) },
        ...idempotent(key),
      }),
    ),
  );
}
