import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Overview } from '@/features/overview/Overview';
import { clockOf, dayOf } from '@/shared/format/instant';
import { ViewLink } from '@/shared/view/ViewLink';
import { useView } from '@/shared/view/view';
import { DemoRibbon } from '../shell/DemoRibbon';
import { Banners } from '../shell/Shell';
import { AsOf, LiveMark } from '../shell/ViewBar';
import css from '../shell/wall.module.css';

/** The board on a meeting room's screen: 1920 × 1080, everything in one view. */
export function Component() {
  const { t } = useTranslation();
  const { period, basis, status } = useView();
  useEffect(() => {
    document.title = t('app.documentTitle', { page: t('nav.wall') });
  }, [t]);
  return (
    <div className={css.wall}>
      <DemoRibbon />
      <header className={css.head}>
        <h1 className={css.title}>{t('wallTitle', { ns: 'overview' })}</h1>
        <span>{t('view.period')} <strong>{period}</strong></span>
        <span>{t(basis === 'statistical' ? 'view.basisStatistical' : 'view.basisReported')} · {t(status === 'provisional' ? 'view.statusProvisional' : 'view.statusConfirmed')}</span>
        <span className={css.end}>
          <AsOf />
          <LiveMark />
          <Clock />
          <ViewLink to="/">{t('nav.leaveWall')}</ViewLink>
        </span>
      </header>
      <Banners />
      <main id="content" className={css.body}>
        <Overview wall />
      </main>
    </div>
  );
}

function Clock() {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return <time className={css.clock}>{dayOf(now)} {clockOf(now)}</time>;
}
