import { type PropsWithChildren, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useLiveState } from '@/shared/live/live';
import { Notice } from '@/shared/ui/Notice';
import { useAbilities } from '@/shared/session/me';
import { useBoardDefaults, useChangeView, useView } from '@/shared/view/view';
import { ViewNavLink } from '@/shared/view/ViewLink';
import { AccountMenu } from './AccountMenu';
import { DemoRibbon } from './DemoRibbon';
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
  const { review, reports } = useAbilities();
  const { demo } = useBoardDefaults();
  const [openAt, setOpenAt] = useState<string | null>(null);
  // A followed link closes the menu: it was open for the page that was left.
  const open = openAt === pathname;
  if (pathname === '/wall') return <>{children}</>;
  const items = [
    { to: '/', text: t('nav.overview'), end: true },
    { to: '/carriers', text: t('nav.carriers') },
    { to: '/projects', text: t('nav.projects') },
    { to: '/actuals', text: t(review ? 'nav.review' : reports.length > 0 ? 'nav.actuals' : 'nav.months') },
  ];
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
            {items.map((item) => (
              <ViewNavLink key={item.to} to={item.to} end={item.end ?? false} className={({ isActive }) => (isActive ? `${css.link} ${css.active}` : css.link ?? '')}>
                {item.text}
              </ViewNavLink>
            ))}
            <ViewNavLink to="/wall" className={css.link ?? ''}>{t('nav.wall')}</ViewNavLink>
          </nav>
          <AccountMenu />
        </div>
      </header>
      <ViewBar />
      <Banners />
      {children}
    </>
  );
}
