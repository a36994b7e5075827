import { describe, expect, it } from 'vitest';
import { addMonths, clampPeriod, isPeriod, lastDay, monthsBetween, periodRange } from '@/shared/format/period';
import { clockOf, dayOf, endOfDay, minuteOf } from '@/shared/format/instant';

describe('periods', () => {
  it('cross the year in both directions', () => {
    expect(addMonths('2019-12', 1)).toBe('2020-01');
    expect(addMonths('2020-01', -1)).toBe('2019-12');
    expect(monthsBetween('2019-01', '2022-12')).toBe(47);
    expect(periodRange('2019-11', '2020-02')).toEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
    expect(periodRange('2020-02', '2019-11')).toEqual([]);
  });
  it('know what is not a month', () => {
    expect(isPeriod('2022-13')).toBe(false);
    expect(isPeriod('2022-9')).toBe(false);
    expect(isPeriod(null)).toBe(false);
    expect(() => addMonths('2022', 1)).toThrow(RangeError);
  });
  it('stay inside the plan', () => {
    expect(clampPeriod('2026-11')).toBe('2022-12');
    expect(clampPeriod('2018-05')).toBe('2019-01');
  });
  it('end on the right day of a leap year', () => {
    expect(lastDay('2020-02')).toBe('2020-02-29');
    expect(lastDay('2022-09')).toBe('2022-09-30');
  });
});

describe('instants', () => {
  it('are read on the wall clock of Shanghai', () => {
    expect(dayOf('2022-09-30T16:30:00Z')).toBe('2022-10-01');
    expect(minuteOf('2022-09-30T16:30:00Z')).toBe('2022-10-01 00:30');
    expect(clockOf('2022-09-30T01:02:03Z')).toBe('09:02:03');
  });
  it('take the whole of a chosen day as known', () => {
    expect(new Date(endOfDay('2022-06-30') ?? '').toISOString()).toBe('2022-06-30T15:59:59.999Z');
    expect(endOfDay('30/06/2022')).toBeNull();
  });
});
