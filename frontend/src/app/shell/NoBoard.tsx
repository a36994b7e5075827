import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ManageUnits } from '@/features/organisation/ManageUnits';
import { useLogOut } from '@/features/session/useSession';
import { useMe } from '@/shared/session/me';
import { asRole } from '@/shared/session/role';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Page } from '@/shared/ui/Page';
import { DemoRibbon } from './DemoRibbon';

/** An administrator and a data platform have a login and no figures. */
export function NoBoard() {
  const { t } = useTranslation('session');
  const me = useMe();
  const logOut = useLogOut();
  return (
    <>
    {me.demo ? <DemoRibbon /> : null}
    <Page title={t('app.brand', { ns: 'common' })}>
      {me.role === 'admin' ? <ManageUnits /> : null}
      <EmptyPanel title={t('noBoard', { name: me.name, role: t(`role.${asRole(me.role)}`, { ns: 'common' }) })}>
        <p>{t('noBoardAdvice')}</p>
        <p>
          <a href="/api/docs">{t('nav.docs', { ns: 'common' })}</a>
        </p>
        <Button onClick={() => logOut.mutate()}>{t('action.logout', { ns: 'common' })}</Button>
      </EmptyPanel>
    </Page>
    </>
  );
}
