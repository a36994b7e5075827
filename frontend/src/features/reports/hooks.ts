import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { DueQuery, MatrixQuery } from '@/shared/api/types';
import { useMe } from '@/shared/session/me';
import { asRole } from '@/shared/session/role';
import { getMatrix } from './api/getMatrix';
import { listDue } from './api/listDue';
import { listReports } from './api/listReports';
import { proposeReport } from './api/proposeReport';

const ALL_MONTHS = 200;

/** Every report of one project, the newest month first. */
export function useProjectReports(projectId: string) {
  return useQuery({
    queryKey: [keys.progress, 'reports-of', projectId],
    queryFn: async () => (await listReports({ project_id: [projectId], sort: '-period', limit: ALL_MONTHS })).items,
  });
}

export function useProposal(projectId: string, period: string) {
  return useQuery({ queryKey: [keys.progress, 'report-proposal', projectId, period], queryFn: () => proposeReport(projectId, period) });
}

export function useDue(query: DueQuery) {
  return useQuery({ queryKey: [keys.progress, 'reports-due', query], queryFn: () => listDue(query), placeholderData: keepPreviousData });
}

export function useMatrix(query: MatrixQuery) {
  return useQuery({ queryKey: [keys.progress, 'report-matrix', query], queryFn: () => getMatrix(query), placeholderData: keepPreviousData });
}

/** A write to reports; what the screen shows of them is then asked for anew. */
export function useReportWrite<V, R>(write: (variables: V) => Promise<R>, onDone?: (result: R) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (result) => {
      onDone?.(result);
      return queries.invalidateQueries({ queryKey: [keys.progress] });
    },
  });
}

/** Who is offered the forms; whether a project is theirs to report of, the service decides. */
export function useMayReport(): boolean {
  const role = asRole(useMe().role);
  return role === 'office' || role === 'carrier_officer' || role === 'department_officer';
}
