import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import { useViewQuery } from '@/shared/view/view';
import { listIndicatorNames } from './api/listIndicatorNames';
import { getByCarrier } from './api/getByCarrier';
import { listCarriers } from './api/listCarriers';
import { listPlaces } from './api/listPlaces';

export function useCarriers() {
  return useQuery({ queryKey: [keys.registry, 'carriers'], queryFn: listCarriers, staleTime: 60_000 });
}

export function useByCarrier(code: string) {
  const query = useViewQuery();
  return useQuery({
    queryKey: [keys.aggregator, 'by-carrier', code, query],
    queryFn: () => getByCarrier(code, query),
    placeholderData: keepPreviousData,
  });
}

export function useIndicatorNames(): ReadonlyMap<string, string> {
  const query = useQuery({ queryKey: [keys.aggregator, 'indicator-names'], queryFn: listIndicatorNames, staleTime: 300_000 });
  return query.data ?? new Map();
}

/** Axes, streets and towns: reference data. */
export function usePlaces() {
  return useQuery({ queryKey: [keys.registry, 'places'], queryFn: listPlaces, staleTime: 3_600_000 });
}
