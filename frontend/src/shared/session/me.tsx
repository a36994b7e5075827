import { createContext, type PropsWithChildren, useContext } from 'react';
import type { Me } from '@/shared/api/types';

const Current = createContext<Me | null>(null);

export function MeProvider({ me, children }: PropsWithChildren<{ me: Me }>) {
  return <Current value={me}>{children}</Current>;
}

export function useMe(): Me {
  const me = useContext(Current);
  if (!me) throw new Error('MeProvider is missing');
  return me;
}

/** What the screen offers. The services decide; this only spares people buttons that would be refused. */
export function useAbilities() {
  const { role } = useMe();
  const reports = role === 'carrier_officer' || role === 'department_officer';
  return {
    seesBoard: role !== 'admin' && role !== 'platform',
    report: reports || role === 'office',
    review: role === 'office',
  };
}
