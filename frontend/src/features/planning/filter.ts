import type { PlanningQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const KINDS = ['industrial_plan', 'functional_plan', 'concept_plan', 'urban_design', 'control_plan', 'renewal_design', 'build_plan', 'other'] as const;
export const STATES = ['drafting', 'reviewing', 'approved', 'issued'] as const;
export const EMPTY = { q: '', carrier: [] as string[], of_district: '', kind: [] as string[], state: [] as string[], sort: '' };

export function toQuery(filter: typeof EMPTY): PlanningQuery {
  return setOf(filter) as PlanningQuery;
}
