import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { PersonQuery } from '@/shared/api/types';
import { getPerson } from './api/getPerson';
import { listPeople } from './api/listPeople';

export function usePeople(query: PersonQuery) {
  return useQuery({ queryKey: [keys.talent, 'people', query], queryFn: () => listPeople(query), placeholderData: keepPreviousData });
}

export function usePerson(id: string) {
  return useQuery({ queryKey: [keys.talent, 'person', id], queryFn: () => getPerson(id) });
}
