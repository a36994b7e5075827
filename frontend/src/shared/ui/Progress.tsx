import css from './ui.module.css';

export interface ProgressProps {
  /** 0–100 and beyond; the bar stops at its end. */
  done: number | null;
  /** Where a mark is drawn (elapsed time, target). */
  mark: number | null;
  label: string;
  color: string;
}

const within = (value: number) => `${Math.max(0, Math.min(100, value))}%`;

/** A bar of what is done with a mark to hold it against. */
export function Progress({ done, mark, label, color }: ProgressProps) {
  return (
    <div className={css.bar} role="img" aria-label={label}>
      {done === null ? null : <div className={css.barDone} style={{ width: within(done), background: color }} />}
      {mark === null ? null : <div className={css.barMark} style={{ left: within(mark) }} />}
    </div>
  );
}
