import { useTranslation } from 'react-i18next';
import { quantity, type QuantityOptions } from '@/shared/format/quantity';
import css from './ui.module.css';

export interface FigureProps extends QuantityOptions {
  value: string | number | null | undefined;
  unit: string;
  /** Why there is no value; shown in its place, for a missing figure is never a zero. */
  reason?: string | null | undefined;
  large?: boolean;
}

export function Figure({ value, unit, reason, large = false, ...options }: FigureProps) {
  const { t } = useTranslation();
  if (value === null || value === undefined) {
    return <span className={css.noFigure}>{reason || t('figure.none')}</span>;
  }
  const shown = quantity(String(value), unit, options);
  return (
    <span className={large ? css.figureLarge : css.figure} data-figure={large ? 'large' : undefined}>
      {shown.figure}
      {shown.unit ? <span className={css.unit}> {shown.unit}</span> : null}
    </span>
  );
}
