import { type PropsWithChildren, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Bell } from '@/features/notices/Bell';
import { SearchBox } from '@/features/search/SearchBox';
import { useLiveState } from '@/shared/live/live';
import { Notice } from '@/shared/ui/Notice';
import { useBoardDefaults, useChangeView, useView } from '@/shared/view/view';
import { AccountMenu } from './AccountMenu';
import { DemoRibbon } from './DemoRibbon';
import { NavMenu } from './NavMenu';
import css from './shell.module.css';
import { ViewBar } from './ViewBar';

export function Banners() {
  const { t } = useTranslation();
  const live = useLiveState();
  const { knownOn, status } = useView();
  const change = useChangeView();
  return (
    <div className={css.banners}>
      {live === 'lost' ? <Notice tone="warning">{t('view.lostBanner')}</Notice> : null}
      {knownOn ? (
        <Notice tone="past" action={<button type="button" className={css.leave} onClick={() => change({ knownOn: null })}>{t('view.leavePast')}</button>}>
          {t('view.pastBanner', { day: knownOn })}
        </Notice>
      ) : null}
      {status === 'provisional' ? <Notice tone="info">{t('view.provisionalBanner')}</Notice> : null}
    </div>
  );
}

export function Shell({ children }: PropsWithChildren) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { demo } = useBoardDefaults();
  const [openAt, setOpenAt] = useState<string | null>(null);
  // A followed link closes the menu: it was open for the page that was left.
  const open = openAt === pathname;
  if (pathname === '/wall') return <>{children}</>;
  return (
    <>
      <a href="#content" className={css.skip}>{t('app.skip')}</a>
      {demo ? <DemoRibbon /> : null}
      <header className={css.head}>
        <div className={css.headRow}>
          <img src="/favicon.svg" alt="" width={26} height={26} />
          <span className={css.brand}>
            <span className={css.district}>{t('app.district')}</span>
            {t('app.brand')}
          </span>
          <button type="button" className={css.burger} aria-expanded={open} aria-controls="main-nav" aria-label={t('nav.open')} onClick={() => setOpenAt(open ? null : pathname)}>
            ☰
          </button>
          <nav id="main-nav" className={open ? `${css.nav} ${css.navOpen}` : css.nav} aria-label={t('nav.main')}>
            <NavMenu />
          </nav>
          <SearchBox />
          <Bell />
          <AccountMenu />
        </div>
      </header>
      <ViewBar />
      <Banners />
      {children}
    </>
  );
}
