import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { ReportsConfirmed } from '@/shared/api/types';

/** Confirms submissions at the versions that were looked at: all of them or none. */
export function confirmReports(items: readonly { id: string; version: number }[]): Promise<ReportsConfirmed> {
  return withIdempotencyKey(`confirm reports ${JSON.stringify(items)}`, (key) =>
    unwrap(progress.POST('/v1/reports/confirm', { body: { items: [...items], period: [], owner_unit: [], carrier: [] }, ...idempotent(key) })),
  );
}
