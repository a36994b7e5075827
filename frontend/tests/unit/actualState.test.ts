import { describe, expect, it } from 'vitest';
import { plainAmount } from '@/shared/format/amount';
import { doingOf } from '@/features/actuals/state';
import { abilitiesOf } from '@/shared/session/me';

const carrier = abilitiesOf({ role: 'carrier_officer', domains: [] });
const office = abilitiesOf({ role: 'office', domains: [] });
const leader = abilitiesOf({ role: 'leader', domains: [] });
const statistics = abilitiesOf({ role: 'department_officer', domains: ['statistics'] });

describe('what a person may do about a month', () => {
  it('follows the review', () => {
    expect(doingOf('none', 'reported', carrier, false)).toBe('enter');
    expect(doingOf('returned', 'reported', carrier, false)).toBe('enter');
    expect(doingOf('submitted', 'reported', carrier, false)).toBe('withdraw');
    expect(doingOf('submitted', 'reported', office, false)).toBe('review');
    expect(doingOf('confirmed', 'reported', carrier, false)).toBe('correct');
  });
  it('keeps each basis to who reports it', () => {
    expect(doingOf('none', 'statistical', carrier, false)).toBe('look');
    expect(doingOf('none', 'statistical', statistics, false)).toBe('enter');
    expect(doingOf('none', 'reported', statistics, false)).toBe('look');
  });
  it('is looking only, for a leader and in every past cut', () => {
    expect(doingOf('none', 'reported', leader, false)).toBe('look');
    expect(doingOf('submitted', 'reported', office, true)).toBe('look');
    expect(doingOf('none', 'reported', carrier, true)).toBe('look');
  });
  it('gives an administrator and an unknown role no board', () => {
    expect(abilitiesOf({ role: 'admin', domains: [] }).seesBoard).toBe(false);
    expect(abilitiesOf({ role: 'something new', domains: [] }).seesBoard).toBe(false);
  });
});

describe('an amount as typed', () => {
  it('is read with full-width digits, commas and spaces', () => {
    expect(plainAmount('１２，３４５．６')).toBe('12345.6');
    expect(plainAmount(' 12,345.60 ')).toBe('12345.60');
  });
});
