import { useTranslation } from 'react-i18next';
import type { Prospect } from '@/shared/api/types';

/** What is to be done next, by when, and whether that day has passed. */
export function NextStep({ prospect: { next_step, next_due_on, overdue } }: { prospect: Pick<Prospect, 'next_step' | 'next_due_on' | 'overdue'> }) {
  const { t } = useTranslation('prospects');
  if (!next_step && !next_due_on) return <span className="soft">{t('unset')}</span>;
  return (
    <>
      {next_step}
      {next_due_on ? <span className={overdue ? 'nowrap' : 'soft nowrap'}> {overdue ? `▼ ${t('overdueSince', { day: next_due_on })}` : t('by', { day: next_due_on })}</span> : null}
    </>
  );
}
