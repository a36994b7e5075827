import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { UnitQuery } from '@/shared/api/types';
import { listAllUnits } from './api/listAllUnits';
import { listUnits } from './api/listUnits';

export function useUnitList(query: UnitQuery) {
  return useQuery({ queryKey: [keys.registry, 'units', query], queryFn: () => listUnits(query), placeholderData: keepPreviousData });
}

/** For the administrator, who manages units and sees no register. */
export function useManagedUnits() {
  return useQuery({ queryKey: [keys.identity, 'units'], queryFn: listAllUnits });
}
