import { useTranslation } from 'react-i18next';
import css from './ui.module.css';

/** Marks what the product assumes where the plan's document is silent. */
export function DefaultMark() {
  const { t } = useTranslation();
  return (
    <span className={css.defaultMark} title={t('default.explanation')}>
      {t('default.mark')}
    </span>
  );
}
