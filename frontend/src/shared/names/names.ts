import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/shared/api/query';
import { getEnterpriseName } from './getEnterpriseName';
import { getProjectName } from './getProjectName';
import { listCarrierNames } from './listCarrierNames';
import { listUnitNames } from './listUnitNames';

interface Named {
  code: string;
  name: string;
}

function useLookup(named: Named[] | undefined) {
  return useMemo(() => {
    const names = new Map(named?.map(({ code, name }) => [code, name]));
    return {
      options: (named ?? []).map(({ code, name }) => ({ value: code, label: name })),
      /** The name, or the code itself where the name is not known (yet). */
      nameOf: (code: string) => names.get(code) ?? code,
    };
  }, [named]);
}

/** Units by code. Not every role may list them: then codes are shown. */
export function useUnits() {
  return useLookup(useQuery({ queryKey: [keys.identity, 'unit-names'], queryFn: listUnitNames, staleTime: 300_000 }).data);
}

/** Carriers by code. */
export function useCarriers() {
  return useLookup(useQuery({ queryKey: [keys.registry, 'carrier-names'], queryFn: listCarrierNames, staleTime: 300_000 }).data);
}

/** What a few things are called, each asked for by its id, where the caller may see them. */
export function useNamesOf(owner: string, what: string, get: (id: string) => Promise<string>, ids: readonly string[]): Map<string, string> {
  const found = useQueries({ queries: ids.map((id) => ({ queryKey: [owner, what, id], queryFn: () => get(id), staleTime: 300_000 })) });
  return new Map(ids.flatMap((id, at) => (found[at]?.data ? [[id, found[at].data]] : [])));
}

export function useProjectNames(ids: readonly string[]): Map<string, string> {
  return useNamesOf(keys.registry, 'project-name', getProjectName, ids);
}

/** The name of an enterprise, where the caller may see it. */
export function useEnterpriseName(id: string | null): string | null {
  return useNamesOf(keys.registry, 'enterprise-name', getEnterpriseName, id ? [id] : []).get(id ?? '') ?? null;
}
