import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { SpaceQuery } from '@/shared/api/types';
import { getSpace } from './api/getSpace';
import { listSpaces } from './api/listSpaces';

export function useSpaces(query: SpaceQuery) {
  return useQuery({ queryKey: [keys.registry, 'spaces', query], queryFn: () => listSpaces(query), placeholderData: keepPreviousData });
}

/** The name of one space, for what refers to it. */
export function useSpaceName(id: string | null) {
  return useQuery({ queryKey: [keys.registry, 'entry', id], queryFn: () => getSpace(id ?? ''), enabled: id !== null }).data?.name;
}
