import { useTranslation } from 'react-i18next';
import type { TalentApplicationDetail } from '@/shared/api/types';
import css from './applications.module.css';
import { WAY } from './look';

/** The whole way from declared to introduced, and how far this one has come; a broken one says where it ended. */
export function Way({ application }: { application: TalentApplicationDetail }) {
  const { t } = useTranslation('applications');
  const states = application.steps.map(({ state }) => state);
  const at = WAY.findIndex((state) => state === application.state);
  const broken = at < 0;
  const last = broken ? Math.max(...WAY.map((state, index) => (states.includes(state) ? index : -1))) : at;
  return (
    <ol className={css.way} aria-label={t('way')}>
      {WAY.map((state, index) => {
        const now = !broken && index === at;
        const past = index < last || (index === last && (broken || state === 'introduced'));
        return (
          <li key={state} className={now ? css.now : past ? css.past : undefined} {...(now ? { 'aria-current': 'step' as const } : {})}>
            <span aria-hidden="true">{now ? '●' : past ? '✔' : '○'}</span> {t(`stateOf.${state}`)}
          </li>
        );
      })}
      {broken ? <li className={css.broken} aria-current="step"><span aria-hidden="true">↩</span> {t(`stateOf.${application.state}`)}</li> : null}
    </ol>
  );
}
