import { describe, expect, it } from 'vitest';
import { askedOf, thresholdOf, thresholdText } from '@/features/admission-standards/threshold';
import { plotOf } from '@/features/opportunities/plot';
import type { MapFeature, Threshold } from '@/shared/api/types';
import { differing } from '@/shared/register/differing';

const feature = (id: string, geometry: MapFeature['geometry']): MapFeature => ({ kind: 'carrier', id, name: id, carrier_code: id, area: null, geometry, version: 1 });

describe('a threshold in a form', () => {
  it('comes out as it went in', () => {
    const blank = { value: null, unit: null, choices: [], words: null };
    const all: Threshold[] = [
      { ...blank, comparison: 'ge', value: '350', unit: '万元/亩' },
      { ...blank, comparison: 'one_of', choices: ['智能制造', '机器人'] },
      { ...blank, comparison: 'words', words: '符合规划' },
    ];
    for (const threshold of all) expect(thresholdOf(askedOf(threshold))).toEqual(threshold);
    expect(thresholdOf(askedOf(undefined))).toBeNull();
    expect(all.map(thresholdText)).toEqual(['≥350 万元/亩', '智能制造, 机器人', '符合规划']);
  });
});

describe('the plan of outlines', () => {
  it('is none where nothing was entered', () => {
    expect(plotOf([feature('a', null)])).toBeNull();
  });
  it('keeps north up and shapes apart', () => {
    const square = (x: number, y: number) => ({ type: 'Polygon', coordinates: [[[x, y], [x + 0.1, y], [x + 0.1, y + 0.1], [x, y]]] });
    const plot = plotOf([feature('south', square(120, 30)), feature('north', square(120, 30.5)), feature('none', null)]);
    const [south, north] = plot?.shapes ?? [];
    expect(plot?.shapes).toHaveLength(2);
    expect(north?.at[1]).toBeLessThan(south?.at[1] ?? 0);
    expect(south?.path).toMatch(/^M[\d. L]+Z$/);
  });
});

describe('a change of an entry', () => {
  it('sends what differs, and null for what was emptied', () => {
    const before = { name: '甲', source: '名单', on: null };
    expect(differing(before, { name: ' 甲 ', source: ' ', on: null })).toEqual({ source: null });
  });
});
