import { progress, unwrap } from '@/shared/api/client';
import type { DueQuery } from '@/shared/api/types';

/** The projects that must report of a month, and where their reports stand. */
export function listDue(query: DueQuery) {
  return unwrap(progress.GET('/v1/reports/due', { params: { query } }));
}
