import { useMe } from '@/shared/session/me';
import { dayOf } from '@/shared/format/instant';
import type { BoardDefaults } from '@/shared/view/view';

/** The current period is the server's setting (the plan ran to 2022); without one it is this month. */
export function useBoardDefaultsOfServer(): BoardDefaults {
  const { current_period, demo } = useMe();
  return { period: current_period ?? dayOf(Date.now()).slice(0, 7), demo };
}
