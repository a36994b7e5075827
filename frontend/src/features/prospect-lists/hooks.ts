import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import { getCohort } from './api/getCohort';
import { getFunnel } from './api/getFunnel';
import { listCohorts } from './api/listCohorts';
import { listLandingRules } from './api/listLandingRules';
import { listMembers } from './api/listMembers';

export function useCohorts() {
  return useQuery({ queryKey: [keys.investment, 'cohorts'], queryFn: listCohorts });
}

export function useCohort(id: string) {
  return useQuery({ queryKey: [keys.investment, 'cohort', id], queryFn: () => getCohort(id) });
}

export function useMembers(code: string) {
  return useQuery({ queryKey: [keys.investment, 'cohort-members', code], queryFn: () => listMembers(code) });
}

export function useFunnel(cohort: string, asOf: string) {
  return useQuery({ queryKey: [keys.investment, 'funnel', cohort, asOf], queryFn: () => getFunnel(cohort, asOf), placeholderData: keepPreviousData });
}

export function useLandingRules() {
  return useQuery({ queryKey: [keys.investment, 'landing-rules'], queryFn: listLandingRules });
}
