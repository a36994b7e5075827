import type { Indicator } from '@/shared/api/types';

export const SHARE_CODES = ['share.land', 'share.projects', 'share.investment', 'share.value_added', 'share.tax'] as const;

export interface Groups {
  shares: Indicator[];
  by2022: Indicator[];
  yearly: Indicator[];
}

/** The five headline shares in the plan's order; then what is due by the plan's end; then what is due sooner or each year. */
export function groupIndicators(indicators: readonly Indicator[]): Groups {
  const shares = SHARE_CODES.flatMap((code) => indicators.find((indicator) => indicator.code === code) ?? []);
  const rest = indicators.filter((indicator) => !shares.includes(indicator));
  const atEnd = (indicator: Indicator) => indicator.target?.due?.startsWith('2022-12') ?? false;
  return { shares, by2022: rest.filter(atEnd), yearly: rest.filter((indicator) => !atEnd(indicator)) };
}
