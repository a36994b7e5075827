import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { Prospect, ProspectQuery, VisitQuery } from '@/shared/api/types';
import { useMe } from '@/shared/session/me';
import { useView } from '@/shared/view/view';
import { getProspect } from './api/getProspect';
import { listProspects } from './api/listProspects';
import { listVisits } from './api/listVisits';

export function useProspects(query: ProspectQuery) {
  return useQuery({ queryKey: [keys.investment, 'prospects', query], queryFn: () => listProspects(query), placeholderData: keepPreviousData });
}

export function useProspect(id: string) {
  return useQuery({ queryKey: [keys.investment, 'prospect', id], queryFn: () => getProspect(id) });
}

export function useVisits(query: VisitQuery) {
  return useQuery({ queryKey: [keys.investment, 'visits', query], queryFn: () => listVisits(query) });
}

/** Who may register prospects: the office any, officers those of their units and carriers; nobody in the past. */
export function useMayFollow(): { any: boolean; office: boolean } {
  const { role, units, carriers } = useMe();
  const { past } = useView();
  const office = !past && role === 'office';
  const officer = !past && (role === 'carrier_officer' || role === 'department_officer') && units.length + carriers.length > 0;
  return { any: office || officer, office };
}

/** The prospects that are not on the list: who may come for somebody. */
export function useReserve(without: Pick<Prospect, 'id'>) {
  const reserve = useProspects({ on_list: false, sort: 'code', limit: 500 });
  return (reserve.data?.items ?? []).filter(({ id, entered_on }) => id !== without.id && entered_on === null);
}
