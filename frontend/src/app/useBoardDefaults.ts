import { useQuery } from '@tanstack/react-query';
import { listIndicators } from '@/features/overview/api/listIndicators';
import { keys } from '@/shared/api/query';
import { useMe } from '@/shared/session/me';
import type { BoardDefaults } from '@/shared/view/view';

/** The current period is the server's setting (the plan ran to 2022), and so is whether the data are synthetic. */
export function useBoardDefaultsQuery() {
  const me = useMe();
  return useQuery<BoardDefaults>({
    queryKey: [keys.identity, 'defaults', me.subject],
    staleTime: Infinity,
    queryFn: async () => ({ period: (await listIndicators({})).as_of.period, demo: me.demo ?? true }),
  });
}
