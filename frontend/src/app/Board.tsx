import { Spin } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { LoginPage } from '@/features/session/LoginPage';
import { useSession } from '@/features/session/useSession';
import { asProblem } from '@/shared/api/problem';
import { LiveProvider } from '@/shared/live/live';
import { MeProvider, useAbilities } from '@/shared/session/me';
import { ProblemPanel } from '@/shared/ui/ProblemPanel';
import { BoardDefaultsProvider } from '@/shared/view/view';
import { DemoRibbon, pageIsDemo } from './shell/DemoRibbon';
import { NoBoard } from './shell/NoBoard';
import { Shell } from './shell/Shell';
import css from './shell/shell.module.css';
import { useBoardDefaultsOfServer } from './useBoardDefaults';

/** From "who are you" to the page: each step is shown while it lasts, and each can fail visibly. */
export function Board() {
  const { t } = useTranslation('session');
  const session = useSession();
  const wasIn = useRef(false);
  useEffect(() => {
    if (session.data) wasIn.current = true;
  }, [session.data]);

  if (session.isPending) return <Spin fullscreen description={t('checking')} />;
  if (session.data === undefined) {
    return <ProblemPanel problem={asProblem(session.error)} onRetry={() => void session.refetch()} />;
  }
  if (session.data === null) {
    return (
      <div className={css.beforeLogin}>
        {pageIsDemo() ? <DemoRibbon /> : null}
        <LoginPage ended={wasIn.current} />
      </div>
    );
  }
  return (
    <MeProvider me={session.data} key={session.data.subject}>
      <Inside />
    </MeProvider>
  );
}

function Inside() {
  const { seesBoard } = useAbilities();
  return seesBoard ? <WithDefaults /> : <NoBoard />;
}

function WithDefaults() {
  return (
    <BoardDefaultsProvider value={useBoardDefaultsOfServer()}>
      <LiveProvider>
        <Shell>
          <Outlet />
        </Shell>
      </LiveProvider>
    </BoardDefaultsProvider>
  );
}
