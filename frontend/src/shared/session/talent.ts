import { useView } from '@/shared/view/view';
import { useMe } from './me';

/** What the talent screens offer; the service decides. The office and the talent department run the whole register. */
export function useTalentRights(): { runs: boolean; sees: boolean; any: boolean; of: (carrier: string | null | undefined) => boolean } {
  const { role, carriers, domains } = useMe();
  const { past } = useView();
  const runs = role === 'office' || (role === 'department_officer' && domains.includes('talent'));
  const officer = role === 'carrier_officer';
  const own = (carrier: string | null | undefined) => officer && typeof carrier === 'string' && carriers.includes(carrier);
  return { runs: runs && !past, sees: runs || officer, any: !past && (runs || (officer && carriers.length > 0)), of: (carrier) => !past && (runs || own(carrier)) };
}
