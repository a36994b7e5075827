import { formatDecimal } from '@/shared/format/decimal';
import css from './returns.module.css';

/** A figure to its last digit; what is not reported is no zero. */
export function Amount({ value, total = false, signed = false }: { value: string | null | undefined; total?: boolean; signed?: boolean }) {
  if (value === null || value === undefined) return <span className="soft">—</span>;
  return <span className={`${css.figure ?? ''} ${total ? (css.total ?? '') : ''}`}>{formatDecimal(value, { places: 4, trim: true, signed })}</span>;
}
