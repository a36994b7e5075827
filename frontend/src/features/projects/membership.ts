import type { Membership } from '@/shared/api/types';

/** The carrier in force on a day, or null outside all. A membership ends on the day before `valid_to`. */
export function carrierOn(memberships: readonly Membership[], day: string): string | null {
  const found = memberships.find(({ valid_from, valid_to }) => valid_from <= day && (!valid_to || day < valid_to));
  return found?.carrier_code ?? null;
}
