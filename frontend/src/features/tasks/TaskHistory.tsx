import { useTranslation } from 'react-i18next';
import type { TaskAnswer } from '@/shared/api/types';
import { Evidence } from '@/shared/ui/Evidence';
import { Loadable } from '@/shared/ui/Loadable';
import { usePlanVersions, useSteps } from './hooks';
import css from './tasks.module.css';

/** What was told of a task, and what the plan's files have said of it. */
export function TaskHistory({ task }: { task: TaskAnswer }) {
  const { t } = useTranslation('tasks');
  const steps = useSteps(task.id);
  const versions = usePlanVersions(task.id);
  return (
    <>
      <section className={css.block} aria-label={t('steps')}>
        <h3>{t('steps')}</h3>
        <Loadable query={steps} lines={3}>
          {(found) =>
            found.length === 0 ? (
              <p className="soft">{t('noSteps')}</p>
            ) : (
              <ol className={css.steps}>
                {found.map((step) => (
                  <li key={step.id}>
                    <div className={css.stepHead}>
                      {step.happened_on}
                      {step.state ? ` · ${t('became', { state: t(`stateOf.${step.state}`) })}` : ''}
                      {step.occurrence ? ` · ${t('fulfilledOne', { due: step.occurrence })}` : ''}
                      {step.actor_name ? ` · ${step.actor_name}` : ''}
                    </div>
                    {step.text ? <div>{step.text}</div> : null}
                    {step.document_number ? <div className="soft">{`${t('document')} ${step.document_number}`}</div> : null}
                    {step.evidence.length > 0 ? <Evidence keeper="progress" files={step.evidence} /> : null}
                  </li>
                ))}
              </ol>
            )
          }
        </Loadable>
      </section>
      {task.from_plan && (versions.data?.length ?? 0) > 1 ? (
        <section className={css.block} aria-label={t('planVersions')}>
          <h3>{t('planVersions')}</h3>
          <ol reversed className={css.steps}>
            {versions.data?.map((version) => (
              <li key={version.plan_version}>{`${t('planVersion', { number: version.plan_version })} ${version.withdrawn ? t('planDropped') : String(version.content['title'] ?? '')}`}</li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
