import { useView } from '@/shared/view/view';
import { useAbilities, useMe } from './me';

/** What the talent screens offer; the service decides. The office and the talent department run the whole register. */
export function useTalentRights(): { runs: boolean; sees: boolean; any: boolean; of: (carrier: string | null | undefined) => boolean } {
  const { role, carriers } = useMe();
  const { runsTalent } = useAbilities();
  const { past } = useView();
  const officer = role === 'carrier_officer';
  const own = (carrier: string | null | undefined) => officer && typeof carrier === 'string' && carriers.includes(carrier);
  return { runs: runsTalent && !past, sees: runsTalent || officer, any: !past && (runsTalent || (officer && carriers.length > 0)), of: (carrier) => !past && (runsTalent || own(carrier)) };
}
