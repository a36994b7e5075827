import { useTranslation } from 'react-i18next';
import type { Look } from './look';
import css from './steps.module.css';

export function LookTag({ look, text }: { look: Look; text: string }) {
  return (
    <span className={css.tag} style={{ color: look.ink, background: look.tint }}>
      <span aria-hidden="true">{look.glyph}</span> {text}
    </span>
  );
}

interface Due {
  due_on: string | null;
  overdue: boolean;
  clocks: { overdue_days: number };
}

/** A due date, and by how many working days it has been missed. */
export function DueText({ record }: { record: Due }) {
  const { t } = useTranslation('steps');
  if (!record.due_on) return <span className="soft">{t('noDue')}</span>;
  const days = record.clocks.overdue_days;
  return (
    <span className={css.due}>
      {record.due_on}
      {record.overdue ? <span className={css.overdue}><span aria-hidden="true">▼</span> {t('overdue', { days })}</span> : null}
      {!record.overdue && days > 0 ? <span className={css.late}><span aria-hidden="true">◷</span> {t('metLate', { days })}</span> : null}
    </span>
  );
}

/** Waits for the reader's own unit. */
export function MineTag() {
  const { t } = useTranslation('steps');
  return <span className={css.mine}><span aria-hidden="true">➤</span> {t('mine')}</span>;
}
