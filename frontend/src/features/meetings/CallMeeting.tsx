import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAbilities } from '@/shared/session/me';
import { useView } from '@/shared/view/view';
import { MeetingForm } from './MeetingForm';

/** Enters a meeting: for the office. */
export function CallMeeting() {
  const { t } = useTranslation('meetings');
  const { manage } = useAbilities();
  const { past } = useView();
  const [open, setOpen] = useState(false);
  if (!manage || past) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>{t('call')}</Button>
      {open ? <MeetingForm onReload={() => setOpen(false)} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
