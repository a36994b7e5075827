import { useTranslation } from 'react-i18next';
import type { Actual } from '@/shared/api/types';
import css from './actuals.module.css';
import { STATE_LOOK } from './state';

export function ActualStateTag({ actual }: { actual: Actual | null }) {
  const { t } = useTranslation('actuals');
  const state = actual?.state ?? 'none';
  const look = STATE_LOOK[state];
  return (
    <span className={css.states}>
      <span className={css.state} style={{ color: look.ink, background: look.tint }}>
        <span aria-hidden="true">{look.glyph}</span> {t(`stateOf.${state}`)}
      </span>
      {actual?.late ? <span className={css.flag}>◷ {t('late')}</span> : null}
      {actual?.retroactive ? <span className={css.flag}>↺ {t('retroactive')}</span> : null}
    </span>
  );
}
