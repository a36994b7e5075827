import { useTranslation } from 'react-i18next';
import type { StatisticsReturnDetail } from '@/shared/api/types';
import { minuteOf } from '@/shared/format/instant';
import css from './returns.module.css';

const NEEDED = ['submit', 'sign', 'confirm'] as const;

/** The three persons that the revision under way needs: who has signed, when, and who is still missing. */
export function SignOff({ entry }: { entry: StatisticsReturnDetail }) {
  const { t } = useTranslation('returns');
  const of = entry.steps.filter(({ revision }) => revision === entry.revision);
  const from = of.reduce((last, { step }, at) => (step === 'withdraw' || step === 'return' ? at + 1 : last), 0);
  return (
    <ol className={css.signoff} aria-label={t('signOff')}>
      {NEEDED.map((step) => {
        const done = of.slice(from).find((each) => each.step === step);
        return (
          <li key={step}>
            <span aria-hidden="true">{done ? '✔' : '○'}</span>
            <strong>{t(`stepOf.${step}`)}</strong>
            {done ? <span>{[done.actor_name, minuteOf(done.recorded_at)].filter(Boolean).join(' ')}</span> : <span className="soft">{t('missing')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
