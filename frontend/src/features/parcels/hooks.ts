import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { ParcelQuery } from '@/shared/api/types';
import { listParcels } from './api/listParcels';

export function useParcels(query: ParcelQuery) {
  return useQuery({ queryKey: [keys.registry, 'parcels', query], queryFn: () => listParcels(query), placeholderData: keepPreviousData });
}
