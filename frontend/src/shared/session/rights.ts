import { useView } from '@/shared/view/view';
import { useMe } from './me';

/** Who may say something of a carrier: the office of all, an officer of its own; nobody while looking at the past. */
export function useCarrierRights(code: string | null): { office: boolean; own: boolean } {
  const { role, carriers } = useMe();
  const { past } = useView();
  const office = !past && role === 'office';
  return { office, own: office || (!past && role === 'carrier_officer' && code !== null && carriers.includes(code)) };
}
