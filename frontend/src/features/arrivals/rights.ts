import type { Arrival } from '@/shared/api/types';
import { useMe } from '@/shared/session/me';
import { useView } from '@/shared/view/view';

/** What the screen offers: those who follow capital enter it, the office also reviews; nobody in a past cut. */
export function useArrivalRights(): { enters: boolean; reviews: boolean } {
  const { role, domains } = useMe();
  const { past } = useView();
  const reviews = !past && role === 'office';
  return { reviews, enters: reviews || (!past && (role === 'carrier_officer' || (role === 'department_officer' && domains.includes('commerce')))) };
}

/** The amount that is shown first: what is under review, else what was confirmed. */
export function amountOf({ working_amount, confirmed_amount }: Arrival): string | null {
  return working_amount ?? confirmed_amount;
}
