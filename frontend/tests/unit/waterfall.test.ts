import { describe, expect, it } from 'vitest';
import { axisFloor, waterfall } from '@/features/indicators/waterfall';

const ends = { from: { label: '2021-12', delta: '79.80' }, to: { label: '2022-09', delta: '80.31' } };

describe('the waterfall of a change', () => {
  it('steps exactly from the start to the end', () => {
    const { bars, remainder } = waterfall(ends, [
      { label: '推进', delta: '0.71' },
      { label: '更正', delta: '-0.20' },
    ]);
    expect(bars.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['0', '79.80', 'end'],
      ['79.80', '80.51', 'rise'],
      ['80.51', '80.31', 'fall'],
      ['0', '80.31', 'end'],
    ]);
    expect(remainder).toBe('0');
  });
  it('says so when the parts do not sum to the change', () => {
    expect(waterfall(ends, [{ label: '推进', delta: '0.50' }]).remainder).toBe('0.01');
  });
  it('is exact where floats are not', () => {
    const tenths = Array.from({ length: 3 }, () => ({ label: '新增', delta: '0.1' }));
    expect(waterfall({ from: { label: '', delta: '0' }, to: { label: '', delta: '0.3' } }, tenths).remainder).toBe('0');
  });
  it('starts the axis near the figures only when they lie close together', () => {
    expect(axisFloor([79.8, 80.3])).toBeGreaterThan(79);
    expect(axisFloor([10, 80])).toBe(0);
    expect(axisFloor([-5, 80])).toBe(-5);
  });
});
