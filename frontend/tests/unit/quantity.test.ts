import { describe, expect, it } from 'vitest';
import { quantityText } from '@/shared/format/quantity';

describe('a figure with its unit', () => {
  it('shows money in 亿元 from ten thousand 万元 up, and in 万元 below', () => {
    expect(quantityText('12345678.9000', '万元')).toBe('1,234.57 亿元');
    expect(quantityText('10000', '万元')).toBe('1.00 亿元');
    expect(quantityText('9999.9900', '万元')).toBe('9,999.99 万元');
    expect(quantityText('-20000', '万元', { signed: true })).toBe('−2.00 亿元');
  });
  it('keeps the entered unit and digits where the record itself is shown', () => {
    expect(quantityText('12345678.9001', '万元', { exact: true })).toBe('12,345,678.9001 万元');
    expect(quantityText('1200.0000', '万元', { exact: true })).toBe('1,200 万元');
  });
  it('counts without a fraction', () => {
    expect(quantityText('3000.0000', '家')).toBe('3,000 家');
  });
  it('gives shares two digits always, so that columns line up', () => {
    expect(quantityText('80', '%')).toBe('80.00 %');
  });
});
