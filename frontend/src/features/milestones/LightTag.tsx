import { useTranslation } from 'react-i18next';
import { LIGHT_LOOK, type Light } from './light';
import css from './milestones.module.css';

export function LightTag({ light }: { light: Light }) {
  const { t } = useTranslation('milestones');
  const look = LIGHT_LOOK[light];
  return (
    <span className={css.light} style={{ color: look.ink, background: look.tint }}>
      <span aria-hidden="true">{look.glyph}</span> {t(`lightOf.${light}`)}
    </span>
  );
}

/** Days behind the baseline, in words: "滞后 12 天", "提前 3 天". */
export function Slip({ days }: { days: number | null }) {
  const { t } = useTranslation('milestones');
  if (days === null) return <span className="soft">—</span>;
  if (days === 0) return <span className="soft">{t('onBaseline')}</span>;
  return <span className="nowrap">{days > 0 ? t('behind', { count: days }) : t('ahead', { count: -days })}</span>;
}
