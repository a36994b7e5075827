import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Report } from '@/shared/api/types';

export function returnReport({ id, version }: Pick<Report, 'id' | 'version'>, reason: string): Promise<Report> {
  return withIdempotencyKey(`return report ${id} ${version} ${reason}`, (key) =>
    unwrap(progress.POST('/v1/reports/{report_id}/return', { params: { path: { report_id: id }, header: ifMatch(version) }, body: { reason }, ...idempotent(key) })),
  );
}
