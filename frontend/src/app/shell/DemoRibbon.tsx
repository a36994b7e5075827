import { useTranslation } from 'react-i18next';
import css from './shell.module.css';

/** The server marks its page when its data are synthetic, so that the login can say so too. */
export function pageIsDemo(): boolean {
  return document.documentElement.hasAttribute('data-demo');
}

export function DemoRibbon() {
  const { t } = useTranslation();
  return (
    <div className={css.ribbon} role="note">
      <strong>◆ {t('demo.ribbon')}</strong> <span>{t('demo.explanation')}</span>
    </div>
  );
}
