import { describe, expect, it } from 'vitest';
import { compareDecimal, formatDecimal, subtractDecimal, sumDecimals } from '@/shared/format/decimal';

describe('decimal strings', () => {
  it('keep digits that a float would lose', () => {
    expect(formatDecimal('18000000000000000.0001', { places: 4 })).toBe('18,000,000,000,000,000.0001');
    expect(sumDecimals(['0.1', '0.2', '9007199254740993'])).toBe('9007199254740993.3');
  });
  it('round half away from zero in both directions', () => {
    expect(formatDecimal('2.345', { places: 2 })).toBe('2.35');
    expect(formatDecimal('-2.345', { places: 2 })).toBe('−2.35');
    expect(formatDecimal('0.004', { places: 2, signed: true })).toBe('0.00');
  });
  it('never show a signed zero', () => {
    expect(formatDecimal('-0.0049', { places: 2 })).toBe('0.00');
  });
  it('compare and subtract by value, not by spelling', () => {
    expect(compareDecimal('10.00', '10')).toBe(0);
    expect(compareDecimal('9.99', '10')).toBe(-1);
    expect(subtractDecimal('80.00', '81.5')).toBe('-1.50');
    expect(subtractDecimal('1', '-1')).toBe('2');
  });
  it('leave what is not a decimal as it came', () => {
    expect(formatDecimal('未知', { places: 2 })).toBe('未知');
  });
});
