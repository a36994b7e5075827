import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { useFilter } from '@/shared/view/filter';
import { useAbilities } from '@/shared/session/me';
import { EMPTY, toQuery } from './filter';
import { useNoticeSettings, useSeeNotices } from './hooks';
import { SettingsDialog } from './SettingsDialog';

/** All that the list shows as read; for the office, how notices are given. */
export function NoticeActions() {
  const { t } = useTranslation('notices');
  const { message } = App.useApp();
  const [filter] = useFilter(EMPTY);
  const { manage } = useAbilities();
  const see = useSeeNotices();
  const settings = useNoticeSettings();
  const [open, setOpen] = useState(false);
  const seeAll = () => see.mutate(toQuery(filter), {
    onSuccess: (seen) => void message.success(t('seen', { count: seen })),
    onError: (error) => void message.error(asProblem(error).detail || t('problem.failedAdvice', { ns: 'common' })),
  });
  return (
    <>
      <Button onClick={seeAll} loading={see.isPending}>{t('seeAll')}</Button>{' '}
      {manage && settings.data ? <Button onClick={() => setOpen(true)}>{t('settings')}</Button> : null}{' '}
      {open && settings.data ? <SettingsDialog settings={settings.data} onReload={() => void settings.refetch()} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
