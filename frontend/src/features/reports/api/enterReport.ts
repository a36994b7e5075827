import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewReport, Report } from '@/shared/api/types';

/** `acknowledge` says that going back against the month before has been looked at and is meant. */
export function enterReport(body: NewReport, acknowledge: boolean): Promise<Report> {
  return withIdempotencyKey(`report ${JSON.stringify(body)} ${acknowledge}`, (key) =>
    unwrap(progress.POST('/v1/reports', { body, params: { query: { acknowledge } }, ...idempotent(key) })),
  );
}
