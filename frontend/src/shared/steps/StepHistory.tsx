import { useTranslation } from 'react-i18next';
import type { Step } from '@/shared/api/types';
import { useUnits } from '@/shared/names/names';
import { Evidence } from '@/shared/ui/Evidence';
import css from './steps.module.css';

/** What became of a record, oldest first: who, when, what, why, and how many working days it took. */
export function StepHistory({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('steps');
  const { nameOf } = useUnits();
  return (
    <ol className={css.history} aria-label={t('history')}>
      {steps.map((step) => (
        <li key={step.number}>
          <div className={css.stepHead}>
            <strong>{t(`kind.${step.kind}`, { defaultValue: step.kind })}</strong>
            <span>{step.happened_on}</span>
            {step.actor_name ? <span>{step.actor_name}</span> : null}
            {step.unit ? <span>{nameOf(step.unit)}</span> : null}
            {step.number > 1 ? <span className="soft">{t('took', { days: step.working_days })}</span> : null}
          </div>
          {step.due_on ? <div className="soft">{t('dueSet', { day: step.due_on })}</div> : null}
          {step.text ? <p className={css.stepText}>{step.text}</p> : null}
          {step.evidence.length ? <Evidence keeper="progress" files={step.evidence} /> : null}
        </li>
      ))}
    </ol>
  );
}
