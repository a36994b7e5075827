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
  const office = known === 'office';
  const department = known === 'department_officer';
  return {
    seesBoard: known !== 'admin' && known !== 'platform' && known !== 'service',
    review: office,
    manage: office,
    reports: office ? ['reported', 'statistical'] : known === 'carrier_officer' ? ['reported'] : department && domains.includes('statistics') ? ['statistical'] : [],
    runsTalent: office || (department && domains.includes('talent')),
    fillsIn: office || department || known === 'carrier_officer',
    inspects: office || known === 'inspector',
  };
}

export function useAbilities(): Abilities {
  return abilitiesOf(useMe());
}
