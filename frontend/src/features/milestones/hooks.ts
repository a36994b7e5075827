import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { MilestoneQuery } from '@/shared/api/types';
import { useMe } from '@/shared/session/me';
import { asRole } from '@/shared/session/role';
import { listLightRules } from './api/listLightRules';
import { listMilestones } from './api/listMilestones';
import { listPlans } from './api/listPlans';
import { listTemplates } from './api/listTemplates';

export function useMilestones(query: MilestoneQuery) {
  return useQuery({ queryKey: [keys.progress, 'milestones', query], queryFn: () => listMilestones(query), placeholderData: keepPreviousData });
}

export function usePlans(id: string) {
  return useQuery({ queryKey: [keys.progress, 'milestone-plans', id], queryFn: () => listPlans(id) });
}

export function useTemplates() {
  return useQuery({ queryKey: [keys.progress, 'milestone-templates'], queryFn: listTemplates });
}

export function useLightRules() {
  return useQuery({ queryKey: [keys.progress, 'light-rules'], queryFn: listLightRules });
}

/** Who is offered the forms; whether a project is theirs to report of, the service decides. */
export function useMayPlan(): boolean {
  const role = asRole(useMe().role);
  return role === 'office' || role === 'carrier_officer' || role === 'department_officer';
}
