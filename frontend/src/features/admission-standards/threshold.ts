import type { Threshold } from '@/shared/api/types';
import { plainAmount } from '@/shared/format/amount';
import { formatDecimal } from '@/shared/format/decimal';

/** What is asked on one dimension, as the form holds it; an empty comparison asks nothing. */
export interface Asked {
  comparison: Threshold['comparison'] | '';
  value: string;
  unit: string;
  /** The choices, divided by a comma, or the words. */
  text: string;
}

export const NOTHING: Asked = { comparison: '', value: '', unit: '', text: '' };

const limit = (value: string) => formatDecimal(value, { places: 4, trim: true }).replaceAll(',', '');

export function askedOf(threshold: Threshold | undefined): Asked {
  if (!threshold) return NOTHING;
  const { comparison, value, unit, choices, words } = threshold;
  return { comparison, value: value ? limit(value) : '', unit: unit ?? '', text: words ?? choices.join(', ') };
}

export function thresholdOf({ comparison, value, unit, text }: Asked): Threshold | null {
  if (!comparison) return null;
  const blank = { value: null, unit: null, choices: [], words: null };
  if (comparison === 'words') return { ...blank, comparison, words: text.trim() };
  if (comparison === 'one_of') return { ...blank, comparison, choices: text.split(/[\u3001\uff0c,\uff1b;\n]/).map((part) => part.trim()).filter(Boolean) };
  return { ...blank, comparison, value: plainAmount(value), unit: unit.trim() || null };
}

/** A threshold in a line: "≥350 万元/亩". */
export function thresholdText({ comparison, value, unit, choices, words }: Threshold): string {
  if (comparison === 'words') return words ?? '';
  if (comparison === 'one_of') return choices.join(', ');
  return `${comparison === 'ge' ? '≥' : '≤'}${value ? limit(value) : ''} ${unit ?? ''}`.trim();
}
