import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordDialog } from '@/features/session/PasswordDialog';
import { useLogOut } from '@/features/session/useSession';
import { useMe } from '@/shared/session/me';
import { asRole } from '@/shared/session/role';
import css from './shell.module.css';

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const logOut = useLogOut();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'password', label: t('changePassword', { ns: 'session' }), onClick: () => setChanging(true) },
            { key: 'docs', label: <a href="/api/docs">{t('nav.docs')}</a> },
            { type: 'divider' },
            { key: 'logout', label: t('action.logout'), onClick: () => logOut.mutate() },
          ],
        }}
      >
        <Button type="text" className={css.account ?? ''} aria-label={t('nav.account', { name: me.name })}>
          <span className={css.who}>{me.name}</span>
          <span className={css.role}>{t(`role.${asRole(me.role)}`)}</span>
          <span aria-hidden="true">▾</span>
        </Button>
      </Dropdown>
      {changing ? <PasswordDialog onClose={() => setChanging(false)} /> : null}
    </>
  );
}
