import { describe, expect, it } from 'vitest';
import { readFilter, toQuery, writeFilter } from '@/features/projects/filter';
import { carrierOn } from '@/features/projects/membership';
import { movedBetween } from '@/features/overview/movements';
import { applyView, readView, withView } from '@/shared/view/view';
import type { Indicator } from '@/shared/api/types';

describe('the view in the address', () => {
  it('is read with the server’s period where none is given, and refuses nonsense', () => {
    expect(readView(new URLSearchParams(''), '2022-09')).toMatchObject({ period: '2022-09', basis: 'reported', status: 'confirmed', past: false });
    expect(readView(new URLSearchParams('period=2022-13&known_on=yesterday&basis=x'), '2022-09')).toMatchObject({ period: '2022-09', knownOn: null, past: false, basis: 'reported' });
    expect(readView(new URLSearchParams('known_on=2021-06-30'), '2022-09').past).toBe(true);
  });
  it('leaves defaults out, and keeps what else the address says', () => {
    const search = applyView(new URLSearchParams('q=a&period=2021-01'), { period: '2022-09', basis: 'statistical' }, '2022-09');
    expect(search.toString()).toBe('q=a&basis=statistical');
  });
  it('travels with links, which may overrule it', () => {
    expect(withView('/projects?period=2020-01', new URLSearchParams('period=2021-01&known_on=2021-06-30&q=a'))).toBe('/projects?period=2020-01&known_on=2021-06-30');
  });
});

describe('the projects’ filter in the address', () => {
  it('starts at the first page when it changes: a cursor belongs to its filter', () => {
    expect(writeFilter(new URLSearchParams('cursor=abc&page=3&state=active'), { carrier: ['a', 'b'] }).toString()).toBe('state=active&carrier=a&carrier=b');
  });
  it('judges membership on the last day of the month', () => {
    expect(toQuery(readFilter(new URLSearchParams('inside=false')), '2020-02')).toMatchObject({ on: '2020-02-29', inside: false });
  });
});

describe('a dated membership', () => {
  const memberships = [
    { carrier_code: 'a', valid_from: '2019-01-01', valid_to: '2021-04-01' },
    { carrier_code: 'b', valid_from: '2021-04-01', valid_to: null },
  ];
  it('ends on the day before its end', () => {
    expect(carrierOn(memberships, '2021-03-31')).toBe('a');
    expect(carrierOn(memberships, '2021-04-01')).toBe('b');
    expect(carrierOn(memberships, '2018-12-31')).toBeNull();
  });
});

describe('a movement on the open board', () => {
  const reading = (value: string | null) => [{ code: 'share.investment', value }] as Indicator[];
  it('is told only for a figure that differs', () => {
    expect(movedBetween(reading('74.50'), reading('74.50'), 1).size).toBe(0);
    expect(movedBetween(reading('74.50'), reading('75.10'), 1).get('share.investment')).toEqual({ from: '74.50', to: '75.10', at: 1 });
    expect(movedBetween(reading(null), reading('75.10'), 1).get('share.investment')?.from).toBeNull();
  });
});
