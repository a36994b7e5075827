import { useTranslation } from 'react-i18next';
import css from './reports.module.css';
import { STANDING_LOOK, type Standing } from './standing';

export function StandingTag({ standing, late = false }: { standing: Standing; late?: boolean }) {
  const { t } = useTranslation('reports');
  const look = STANDING_LOOK[standing];
  return (
    <span className={css.tags}>
      <span className={css.tag} style={{ color: look.ink, background: look.tint }}>
        <span aria-hidden="true">{look.glyph}</span> {t(`standingOf.${standing}`)}
      </span>
      {late ? <span className={css.flag}>◷ {t('late')}</span> : null}
    </span>
  );
}
