import { progress, unwrap } from '@/shared/api/client';
import type { YearlyPlan } from '@/shared/api/types';

/** Every year's plan: there is one a year. */
export async function listYearlyPlans(): Promise<YearlyPlan[]> {
  return (await unwrap(progress.GET('/v1/yearly-plans', { params: { query: { limit: 100 } } }))).items;
}
