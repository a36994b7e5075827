import type { Me, StatisticsReturn } from '@/shared/api/types';
import { asRole } from '@/shared/session/role';
import { LOOK, type Look } from '@/shared/steps/look';

export type Kind = StatisticsReturn['kind'];
export type State = StatisticsReturn['state'];

export const KINDS: readonly Kind[] = ['value_added', 'tax', 'investment', 'land', 'cluster_revenue'];
export const STATES: readonly State[] = ['draft', 'submitted', 'signed', 'confirmed', 'returned', 'withdrawn'];

export const STATE_LOOK: Record<State, Look> = {
  draft: LOOK.waiting,
  submitted: LOOK.working,
  signed: LOOK.judged,
  confirmed: LOOK.done,
  returned: LOOK.refused,
  withdrawn: LOOK.off,
};

const DOMAINS: Record<Kind, string> = { value_added: 'statistics', tax: 'tax', investment: 'statistics', land: 'land', cluster_revenue: 'statistics' };

/** The kinds that the reader returns: the office all, a department those of its domain. */
export function ownKinds({ role, domains }: Pick<Me, 'role' | 'domains'>): Kind[] {
  const known = asRole(role);
  if (known === 'office') return [...KINDS];
  return known === 'department_officer' ? KINDS.filter((kind) => domains.includes(DOMAINS[kind])) : [];
}

/** A year, or a month. */
export const PERIOD = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** Late enough in the period's last month for what is in force at its end. */
export function lastDayOf(period: string): string {
  return period.length > 4 ? `${period}-28` : `${period}-12-31`;
}
