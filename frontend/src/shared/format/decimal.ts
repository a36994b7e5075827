/**
 * Decimal strings as the API sends them ("12345.6700"), never turned into floats: a total of the plan has more
 * digits than a float keeps, and the screen must show the very figure that was reported.
 */
interface Scaled {
  units: bigint;
  scale: number;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

export function parseDecimal(text: string): Scaled | null {
  const match = DECIMAL.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = '0', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** Rounds half away from zero, as officials do by hand. */
function rescale({ units, scale }: Scaled, places: number): bigint {
  if (scale <= places) return units * power(places - scale);
  const divisor = power(scale - places);
  const half = divisor / 2n;
  return units >= 0n ? (units + half) / divisor : -((-units + half) / divisor);
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

export interface DecimalFormat {
  /** Digits after the point. */
  places: number;
  /** Drop zeros at the end of the fraction. */
  trim?: boolean;
  /** Write + before a positive figure. */
  signed?: boolean;
  /** Move the point this many digits to the left first (4: 万元 → 亿元). */
  shift?: number;
}

export function formatDecimal(text: string, { places, trim = false, signed = false, shift = 0 }: DecimalFormat): string {
  const parsed = parseDecimal(text);
  if (!parsed) return text;
  const units = rescale({ units: parsed.units, scale: parsed.scale + shift }, places);
  const magnitude = units < 0n ? -units : units;
  const padded = magnitude.toString().padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  let fraction = padded.slice(padded.length - places);
  if (trim) fraction = fraction.replace(/0+$/, '');
  // A true minus sign lines up with digits and is read aloud as one.
  const sign = units < 0n ? '−' : signed && units > 0n ? '+' : '';
  return `${sign}${group(whole)}${fraction ? `.${fraction}` : ''}`;
}

export function compareDecimal(left: string, right: string): number {
  const a = parseDecimal(left);
  const b = parseDecimal(right);
  if (!a || !b) return 0;
  const places = Math.max(a.scale, b.scale);
  const difference = rescale(a, places) - rescale(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function unscaled(units: bigint, scale: number): string {
  const magnitude = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = magnitude.slice(0, magnitude.length - scale);
  const fraction = magnitude.slice(magnitude.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${fraction}` : ''}`;
}

/** Exact sum, as a plain decimal string. Entries that are not decimals are left out. */
export function sumDecimals(values: readonly string[]): string {
  const parsed = values.map(parseDecimal).filter((value) => value !== null);
  const scale = parsed.reduce((most, value) => Math.max(most, value.scale), 0);
  return unscaled(
    parsed.reduce((sum, value) => sum + rescale(value, scale), 0n),
    scale,
  );
}

export function subtractDecimal(left: string, right: string): string {
  const negated = right.startsWith('-') ? right.slice(1) : `-${right}`;
  return sumDecimals([left, negated]);
}

export function signOf(text: string): -1 | 0 | 1 {
  const units = parseDecimal(text)?.units ?? 0n;
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** For drawing only: charts place pixels, which a float does well enough. */
export function toPlot(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
