import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Report, ReportCorrection } from '@/shared/api/types';

/** A correction of what is confirmed, which stays until the correction is confirmed. */
export function correctReport({ id, version }: Pick<Report, 'id' | 'version'>, body: ReportCorrection): Promise<Report> {
  return withIdempotencyKey(`correct report ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/reports/{report_id}/correct', { params: { path: { report_id: id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
