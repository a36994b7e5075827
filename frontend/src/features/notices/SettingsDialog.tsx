import { Checkbox, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { NoticeSettings } from '@/shared/api/types';
import { UnitsSelect } from '@/shared/names/selects';
import { DayInput } from '@/shared/ui/DayInput';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeNoticeSettings } from './api/changeNoticeSettings';

interface Fields {
  valid_from: string | null;
  quiet_from: string;
  quiet_to: string;
  quiet_non_working_days: boolean;
  lead_days: number;
  recent_days: number;
  digest_units: string[];
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

interface SettingsDialogProps {
  settings: NoticeSettings;
  onReload: () => void;
  onClose: () => void;
}

/** Quiet hours, how far ahead, and which units get a digest; in force from a day on. */
export function SettingsDialog({ settings, onReload, onClose }: SettingsDialogProps) {
  const { t } = useTranslation('notices');
  const clock = [{ required: true, pattern: CLOCK, message: t('clockForm') }];
  return (
    <FormDialog<Fields>
      title={t('settings')}
      initial={{
        valid_from: null,
        quiet_from: settings.quiet_from.slice(0, 5),
        quiet_to: settings.quiet_to.slice(0, 5),
        quiet_non_working_days: settings.quiet_non_working_days,
        lead_days: settings.lead_days,
        recent_days: settings.recent_days,
        digest_units: settings.digest_units,
      }}
      write={({ valid_from, ...fields }) => changeNoticeSettings(settings, { ...fields, ...(valid_from ? { valid_from } : {}) })}
      done={t('settingsSaved')}
      touches={keys.notices}
      onReload={onReload}
      onClose={onClose}
    >
      <p className="soft small">{t('settingsMean')} {settings.product_default ? <DefaultMark /> : t('since', { day: settings.valid_from })}</p>
      <Form.Item name="quiet_from" label={t('quietFrom')} rules={clock}><Input maxLength={5} placeholder="20:00" /></Form.Item>
      <Form.Item name="quiet_to" label={t('quietTo')} rules={clock}><Input maxLength={5} placeholder="08:00" /></Form.Item>
      <Form.Item name="quiet_non_working_days" valuePropName="checked"><Checkbox>{t('quietDays')}</Checkbox></Form.Item>
      <Form.Item name="lead_days" label={t('leadDays')} rules={[{ required: true }]}><InputNumber min={0} max={60} precision={0} /></Form.Item>
      <Form.Item name="recent_days" label={t('recentDays')} rules={[{ required: true }]}><InputNumber min={1} max={366} precision={0} /></Form.Item>
      <Form.Item name="digest_units" label={t('digestUnits')} extra={t('digestHelp')}><UnitsSelect /></Form.Item>
      <Form.Item name="valid_from" label={t('validFrom')} extra={t('validFromHelp')}><DayInput /></Form.Item>
    </FormDialog>
  );
}
