import { investment, unwrap } from '@/shared/api/client';

/** The funnel of a list, the one first frozen unless named, and of the current list. */
export function getFunnel(cohort: string, as_of: string) {
  return unwrap(investment.GET('/v1/prospect-funnel', { params: { query: { ...(cohort ? { cohort } : {}), ...(as_of ? { as_of } : {}) } } }));
}
