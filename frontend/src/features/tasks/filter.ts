import type { TaskQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const STATES = ['not_started', 'in_progress', 'done', 'stopped'] as const;
export const KINDS = ['planning', 'construction', 'opening', 'application', 'cohort', 'promotion', 'cultivation', 'mechanism', 'resource', 'reform', 'service', 'own'] as const;
export const SORTS = ['title', 'next_due_on', 'state', 'lead_unit'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = {
  q: '',
  action: [] as string[],
  kind: [] as string[],
  clause: [] as string[],
  state: [] as string[],
  lead_unit: [] as string[],
  has_lead: '',
  mine: '',
  overdue: '',
  due_to: '',
  from_plan: '',
  withdrawn: '',
  carrier: [] as string[],
  sort: 'place',
};
export type TaskFilter = typeof EMPTY;

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: TaskFilter): TaskQuery {
  return setOf(filter) as TaskQuery;
}
