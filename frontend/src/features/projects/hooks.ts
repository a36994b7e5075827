import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/shared/api/query';
import type { ProjectQuery } from '@/shared/api/types';
import { getProject } from './api/getProject';
import { listListNames } from './api/listListNames';
import { listCarrierNames } from './api/listCarrierNames';
import { listUnitNames } from './api/listUnitNames';
import { listProjects } from './api/listProjects';

export function useProjects(query: ProjectQuery) {
  return useQuery({
    queryKey: [keys.registry, 'projects', query],
    queryFn: () => listProjects(query),
    placeholderData: keepPreviousData,
  });
}

export function useProject(id: string) {
  return useQuery({ queryKey: [keys.registry, 'project', id], queryFn: () => getProject(id) });
}

/** A project that may not be named yet. */
export function useNamedProject(id: string | null | undefined) {
  return useQuery({ queryKey: [keys.registry, 'project', id], queryFn: () => getProject(id ?? ''), enabled: Boolean(id) });
}

export function useCarrierNames() {
  const query = useQuery({ queryKey: [keys.registry, 'carrier-names'], queryFn: listCarrierNames, staleTime: 300_000 });
  const names = useMemo(() => new Map(query.data?.map(({ code, name }) => [code, name])), [query.data]);
  return { carriers: query.data ?? [], nameOf: (code: string) => names.get(code) ?? code };
}

/** Units by code, for choosing who is responsible. */
export function useUnitNames() {
  return useQuery({ queryKey: [keys.identity, 'unit-names'], queryFn: listUnitNames, staleTime: 300_000 }).data ?? [];
}

/** Project lists by code, for filters. */
export function useListNames() {
  const lists = useQuery({ queryKey: [keys.registry, 'project-list-names'], queryFn: listListNames, staleTime: 60_000 }).data ?? [];
  return { lists, listName: (code: string) => lists.find((one) => one.code === code)?.name ?? code };
}
