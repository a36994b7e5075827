import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { TalentApplicationQuery } from '@/shared/api/types';
import { getApplication } from './api/getApplication';
import { listApplications } from './api/listApplications';
import { listObjections } from './api/listObjections';
import { listReviews } from './api/listReviews';

export function useApplications(query: TalentApplicationQuery) {
  return useQuery({ queryKey: [keys.talent, 'applications', query], queryFn: () => listApplications(query), placeholderData: keepPreviousData });
}

export function useApplication(id: string) {
  return useQuery({ queryKey: [keys.talent, 'application', id], queryFn: () => getApplication(id) });
}

export function useReviews(id: string) {
  return useQuery({ queryKey: [keys.talent, 'reviews', id], queryFn: () => listReviews(id) });
}

export function useObjections(id: string) {
  return useQuery({ queryKey: [keys.talent, 'objections', id], queryFn: () => listObjections(id) });
}
