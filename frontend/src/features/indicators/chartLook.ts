import type { EChartsCoreOption } from 'echarts/core';

export const BLUE = '#1d5c9c';
export const RISE = '#2b7a4b';
export const FALL = '#b3261e';
export const END = '#51647a';
export const TARGET = '#8a5200';

/** Motion off, words in the page's own ink, and a spoken description for screen readers. */
export const baseOption: EChartsCoreOption = {
  animation: false,
  aria: { enabled: true },
  textStyle: { fontFamily: 'inherit', color: '#39424e' },
};

const axis = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** Labels of an axis: only marks to read by, so a float does. */
export function axisText(value: number): string {
  return axis.format(value);
}
