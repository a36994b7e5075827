import { useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import { ViewLink } from '@/shared/view/ViewLink';
import { getPersonLabel } from './getPersonLabel';
import { listProgrammeNames } from './listProgrammeNames';
import { useNamesOf } from './names';

/** What a few people are called, where the caller may see them. */
export function usePersonLabels(ids: readonly string[]): Map<string, string> {
  return useNamesOf(keys.talent, 'person-label', getPersonLabel, ids);
}

/** A person, as a link to the page that says more. */
export function PersonLink({ id }: { id: string }) {
  const labels = usePersonLabels([id]);
  return <ViewLink to={`/people/${id}`}>{labels.get(id) ?? id.slice(0, 8)}</ViewLink>;
}

/** Talent programmes by code, with what a form offers of them. */
export function useProgrammes(appliesTo: 'people' | 'teams') {
  const programmes = useQuery({ queryKey: [keys.talent, 'programme-names'], queryFn: listProgrammeNames, staleTime: 300_000 }).data ?? [];
  const names = new Map(programmes.map(({ code, name }) => [code, name]));
  return {
    options: programmes.filter(({ applies_to }) => applies_to === appliesTo).map(({ code, name }) => ({ value: code, label: name })),
    batchesOf: (code: string | null | undefined) => (programmes.find((programme) => programme.code === code)?.batches ?? []).map((value) => ({ value, label: value })),
    nameOf: (code: string) => names.get(code) ?? code,
  };
}
