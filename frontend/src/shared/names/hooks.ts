import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/shared/api/query';
import { findProjects } from './findProjects';
import { listCarriers } from './listCarriers';
import { listUnits, type Named } from './listUnits';

const SELDOM_MS = 300_000;
const NONE: readonly Named[] = [];

function useNames(named: readonly Named[]) {
  const names = useMemo(() => new Map(named.map(({ code, name }) => [code, name])), [named]);
  return { named, nameOf: (code: string) => names.get(code) ?? code };
}

export function useUnits() {
  return useNames(useQuery({ queryKey: [keys.identity, 'names', 'units'], queryFn: listUnits, staleTime: SELDOM_MS }).data ?? NONE);
}

export function useCarriers() {
  return useNames(useQuery({ queryKey: [keys.registry, 'names', 'carriers'], queryFn: listCarriers, staleTime: SELDOM_MS }).data ?? NONE);
}

export function useFoundProjects(q: string) {
  return useQuery({ queryKey: [keys.registry, 'names', 'projects', q], queryFn: () => findProjects(q), placeholderData: keepPreviousData });
}
