import { useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import { useView } from '@/shared/view/view';
import { getEnterpriseMoney } from './api/getEnterpriseMoney';
import { getProjectMoney } from './api/getProjectMoney';

/** Up to the month and by the values that the board looks at. */
function useAsked() {
  const { period, status } = useView();
  return { period, status };
}

export function useProjectMoney(id: string) {
  const asked = useAsked();
  return useQuery({ queryKey: [keys.investment, 'project-money', id, asked], queryFn: () => getProjectMoney(id, asked) });
}

export function useEnterpriseMoney(id: string) {
  const asked = useAsked();
  return useQuery({ queryKey: [keys.investment, 'enterprise-money', id, asked], queryFn: () => getEnterpriseMoney(id, asked) });
}
