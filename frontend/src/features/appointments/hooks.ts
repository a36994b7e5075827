import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { AppointmentQuery } from '@/shared/api/types';
import { listAppointments } from './api/listAppointments';

export function useAppointments(query: AppointmentQuery) {
  return useQuery({ queryKey: [keys.registry, 'appointments', query], queryFn: () => listAppointments(query), placeholderData: keepPreviousData });
}
