import { useMe } from '@/shared/session/me';
import { asRole } from '@/shared/session/role';
import { useView } from '@/shared/view/view';

/** Whether the screen offers to write: the office everywhere, a carrier's officer within its carriers; never in a past cut. */
export function useMayWrite(): { any: boolean; of: (carrier: string | null) => boolean } {
  const { role, carriers } = useMe();
  const { past } = useView();
  const office = asRole(role) === 'office' && !past;
  const officer = asRole(role) === 'carrier_officer' && carriers.length > 0 && !past;
  return { any: office || officer, of: (carrier) => office || (officer && carrier !== null && carriers.includes(carrier)) };
}
