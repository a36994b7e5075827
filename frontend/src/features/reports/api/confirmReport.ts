import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Report } from '@/shared/api/types';

export function confirmReport({ id, version }: Pick<Report, 'id' | 'version'>): Promise<Report> {
  return withIdempotencyKey(`confirm report ${id} ${version}`, (key) =>
    unwrap(progress.POST('/v1/reports/{report_id}/confirm', { params: { path: { report_id: id }, header: ifMatch(version) }, ...idempotent(key) })),
  );
}
