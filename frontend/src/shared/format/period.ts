/** Months as "YYYY-MM", the plan's unit of time. Pure arithmetic: no clock and no time zone. */
export const PLAN_FIRST = '2019-01';
export const PLAN_LAST = '2022-12';

const PERIOD = /^(\d{4})-(0[1-9]|1[0-2])$/;

export function isPeriod(text: string | null | undefined): text is string {
  return typeof text === 'string' && PERIOD.test(text);
}

function ordinal(period: string): number {
  const match = PERIOD.exec(period);
  if (!match) throw new RangeError(`not a period: ${period}`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

function fromOrdinal(months: number): string {
  const year = Math.floor(months / 12);
  return `${String(year).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

export function addMonths(period: string, count: number): string {
  return fromOrdinal(ordinal(period) + count);
}

/** Months from the first to the second, negative when the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  return ordinal(to) - ordinal(from);
}

/** Every month from the first to the last, both included; empty when they are the wrong way round. */
export function periodRange(from: string, to: string): string[] {
  const count = monthsBetween(from, to) + 1;
  return count > 0 ? Array.from({ length: count }, (_, index) => addMonths(from, index)) : [];
}

export function clampPeriod(period: string, first: string = PLAN_FIRST, last: string = PLAN_LAST): string {
  if (period < first) return first;
  return period > last ? last : period;
}

export function yearOf(period: string): string {
  return period.slice(0, 4);
}

/** The last day of the month, "YYYY-MM-DD". */
export function lastDay(period: string): string {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5, 7))];
  return `${period}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}
