/** Instants arrive in UTC and are shown as the wall clock of Asia/Shanghai, whatever the browser's zone. */
const ZONE = 'Asia/Shanghai';
const OFFSET = '+08:00';

const dateParts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const minuteParts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
const clockParts = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, timeStyle: 'medium' });

function moment(instant: string | number | Date): Date | null {
  const value = new Date(instant);
  return Number.isNaN(value.getTime()) ? null : value;
}

/** "2022-09-30" */
export function dayOf(instant: string | number | Date): string {
  const value = moment(instant);
  return value ? dateParts.format(value) : '';
}

/** "2022-09-30 17:05" */
export function minuteOf(instant: string | number | Date): string {
  const value = moment(instant);
  return value ? minuteParts.format(value) : '';
}

/** "17:05:09" */
export function clockOf(instant: string | number | Date): string {
  const value = moment(instant);
  return value ? clockParts.format(value) : '';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What was known by the end of that day in Shanghai: the instant to ask the ledger for. */
export function endOfDay(day: string): string | null {
  return DAY.test(day) && moment(`${day}T00:00:00${OFFSET}`) ? `${day}T23:59:59.999${OFFSET}` : null;
}
