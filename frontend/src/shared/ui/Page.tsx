import { type PropsWithChildren, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import css from './ui.module.css';

export interface PageProps {
  title: string;
  /** Beside the title: a code, a tag. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** Above the title: the way back. */
  trail?: ReactNode;
}

export function Page({ title, aside, actions, trail, children }: PropsWithChildren<PageProps>) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('app.documentTitle', { page: title });
  }, [t, title]);
  return (
    <main className={css.page} id="content" tabIndex={-1}>
      {trail ? <nav className={css.trail} aria-label={t('nav.trail')}>{trail}</nav> : null}
      <header className={css.pageHead}>
        <h1 className={css.pageTitle}>{title}</h1>
        <div className={css.pageAside}>{aside}</div>
        <div className={css.pageActions}>{actions}</div>
      </header>
      {children}
    </main>
  );
}

export interface SectionProps {
  title: string;
  aside?: ReactNode;
  id?: string;
}

export function Section({ title, aside, id, children }: PropsWithChildren<SectionProps>) {
  return (
    <section className={css.section} aria-label={title} {...(id ? { id } : {})}>
      <header className={css.sectionHead}>
        <h2 className={css.sectionTitle}>{title}</h2>
        <div className={css.sectionAside}>{aside}</div>
      </header>
      {children}
    </section>
  );
}
