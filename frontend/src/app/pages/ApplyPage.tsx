import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ApplyView } from '@/features/apply/ApplyView';
import css from '@/features/apply/apply.module.css';
import { DemoRibbon, pageIsDemo } from '../shell/DemoRibbon';

/** Outside the officials' login and its frame: for applicants. */
export function Component() {
  const { t } = useTranslation('apply');
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  return (
    <>
      {pageIsDemo() ? <DemoRibbon /> : null}
      <main className={css.page}>
        <header className={css.head}>
          <h1>{t('title')}</h1>
          <span className="soft">{t('lead')}</span>
        </header>
        <ApplyView />
      </main>
    </>
  );
}
