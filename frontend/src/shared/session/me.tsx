import { createContext, type PropsWithChildren, useContext } from 'react';
import type { Actual, Me } from '@/shared/api/types';
import { asRole } from './role';

const Current = createContext<Me | null>(null);

export function MeProvider({ me, children }: PropsWithChildren<{ me: Me }>) {
  return <Current value={me}>{children}</Current>;
}

export function useMe(): Me {
  const me = useContext(Current);
  if (!me) throw new Error('MeProvider is missing');
  return me;
}

export interface Abilities {
  seesBoard: boolean;
  review: boolean;
  /** Keeps the register: projects, carriers, and which months are closed. */
  manage: boolean;
  /** In which bases months may be entered; none for those who only read. */
  reports: readonly Actual['basis'][];
  /** Runs the talent programmes: says who is one person. */
  runsTalent: boolean;
  /** Fills in a unit's month. */
  fillsIn: boolean;
  /** Sees who looked at whose data, and how it is protected. */
  inspects: boolean;
}

/** What the screen offers. The services decide; this only spares people buttons that would be refused. */
export function abilitiesOf({ role, domains }: Pick<Me, 'role' | 'domains'>): Abilities {
  const known = asRole(role);
  const seesBoard = known !== 'admin' && known !== 'platform' && known !== 'service';
  const inspects = known === 'office' || known === 'inspector';
  const runsTalent = known === 'office' || (known === 'department_officer' && domains.includes('talent'));
  if (known === 'office') return { inspects, runsTalent, seesBoard, review: true, manage: true, reports: ['reported', 'statistical'], fillsIn: true };
  if (known === 'carrier_officer') return { inspects, runsTalent, seesBoard, review: false, manage: false, reports: ['reported'], fillsIn: true };
  if (known === 'department_officer' && domains.includes('statistics')) return { inspects, runsTalent, seesBoard, review: false, manage: false, reports: ['statistical'], fillsIn: true };
  return { inspects, runsTalent, seesBoard, review: false, manage: false, reports: [], fillsIn: known === 'department_officer' };
}

export function useAbilities(): Abilities {
  return abilitiesOf(useMe());
}
