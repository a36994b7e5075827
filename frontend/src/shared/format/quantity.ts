/* eslint-disable no-restricted-syntax -- units are data that travel with figures, not wording */
import { formatDecimal, parseDecimal } from './decimal';

export interface Quantity {
  figure: string;
  unit: string;
}

const TEN_THOUSAND = 10_000n;

/** The larger unit in which a big figure is read: 12,345.6 万元 is 1.23 亿元. */
const LARGER: Record<string, string> = { 万元: '亿元', 万美元: '亿美元', 平方米: '万平方米' };
/** Fewest digits that still tell two neighbouring figures apart, by unit. */
const PLACES: Record<string, number> = { '%': 2, 百分点: 2, 个百分点: 2, 亿元: 2, 亿美元: 2, 万元: 2, 万美元: 2, 亩: 2, 平方米: 0, 万平方米: 2 };
/** Units whose figures stand under each other and keep their zeros. */
const ALIGNED = new Set(['%', '百分点', '个百分点']);
/** Units in which zeros at the end carry no meaning. */
const COUNTED = new Set(['个', '家', '人', '项', '条']);

function isLarge(value: string): boolean {
  const parsed = parseDecimal(value);
  if (!parsed) return false;
  const magnitude = parsed.units < 0n ? -parsed.units : parsed.units;
  return magnitude >= TEN_THOUSAND * 10n ** BigInt(parsed.scale);
}

export interface QuantityOptions {
  signed?: boolean;
  /** Keep the unit the record was made in: forms and records show what was entered. */
  exact?: boolean;
}

/** A figure and its unit as shown: money from 10,000 万元 up is shown in 亿元. */
export function quantity(value: string, unit: string, { signed = false, exact = false }: QuantityOptions = {}): Quantity {
  const larger = LARGER[unit];
  if (larger && !exact && isLarge(value)) {
    return { figure: formatDecimal(value, { places: PLACES[larger] ?? 2, shift: 4, signed }), unit: larger };
  }
  if (COUNTED.has(unit)) return { figure: formatDecimal(value, { places: 2, trim: true, signed }), unit };
  const places = exact ? 4 : (PLACES[unit] ?? 2);
  return { figure: formatDecimal(value, { places, trim: exact || !ALIGNED.has(unit), signed }), unit };
}

export function quantityText(value: string, unit: string, options?: QuantityOptions): string {
  const { figure, unit: shown } = quantity(value, unit, options);
  return shown ? `${figure} ${shown}` : figure;
}
