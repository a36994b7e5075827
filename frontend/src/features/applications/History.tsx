import { useTranslation } from 'react-i18next';
import type { TalentStep } from '@/shared/api/types';
import css from '@/shared/steps/steps.module.css';
import { Evidence } from '@/shared/ui/Evidence';

/** What became of an application, oldest first: who, when, what, why. */
export function History({ steps }: { steps: readonly TalentStep[] }) {
  const { t } = useTranslation('applications');
  const { t: s } = useTranslation('steps');
  return (
    <ol className={css.history} aria-label={t('history')}>
      {steps.map((step) => (
        <li key={step.number}>
          <div className={css.stepHead}>
            <strong>{t(`kindOfStep.${step.kind as 'declare'}`, { defaultValue: step.kind })}</strong>
            <span>{step.happened_on}</span>
            <span>{step.actor_name ?? step.actor}</span>
            {step.number > 1 ? <span className="soft">{s('took', { days: step.working_days })}</span> : null}
          </div>
          {step.due_on ? <div className="soft">{s('dueSet', { day: step.due_on })}</div> : null}
          {step.text ? <p className={css.stepText}>{step.text}</p> : null}
          {step.evidence.length > 0 ? <Evidence keeper="talent" files={step.evidence} /> : null}
        </li>
      ))}
    </ol>
  );
}
