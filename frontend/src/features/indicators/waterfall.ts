import { signOf, subtractDecimal, sumDecimals } from '@/shared/format/decimal';

export interface Part {
  label: string;
  delta: string;
}

export interface Bar {
  label: string;
  /** Where the bar begins and ends on the value axis, as decimal strings. */
  from: string;
  to: string;
  kind: 'end' | 'rise' | 'fall' | 'none';
  /** What the bar is about: the value at an end, else the change. */
  figure: string;
}

export interface Waterfall {
  bars: Bar[];
  /** What the parts leave unexplained; "0" whenever the service keeps its promise. */
  remainder: string;
}

/** From one value to another by exact steps. Nothing is rounded: the last step must land on the end by itself. */
export function waterfall(ends: { from: Part; to: Part }, parts: readonly Part[]): Waterfall {
  const bars: Bar[] = [{ label: ends.from.label, from: '0', to: ends.from.delta, kind: 'end', figure: ends.from.delta }];
  let level = ends.from.delta;
  for (const { label, delta } of parts) {
    const next = sumDecimals([level, delta]);
    const sign = signOf(delta);
    bars.push({ label, from: level, to: next, kind: sign > 0 ? 'rise' : sign < 0 ? 'fall' : 'none', figure: delta });
    level = next;
  }
  bars.push({ label: ends.to.label, from: '0', to: ends.to.delta, kind: 'end', figure: ends.to.delta });
  const remainder = subtractDecimal(ends.to.delta, level);
  return { bars, remainder: signOf(remainder) === 0 ? '0' : remainder };
}

/**
 * The least value worth drawing. A share that goes from 79.8 to 80.3 starting the axis at 0 would show two equal
 * bars; the axis then starts below the lowest step, and the ends are drawn from there.
 */
export function axisFloor(levels: readonly number[]): number {
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  if (low <= 0 || high - low > high * 0.25) return Math.min(0, low);
  const span = high - low || high * 0.02 || 1;
  return Math.max(0, low - span * 0.6);
}
