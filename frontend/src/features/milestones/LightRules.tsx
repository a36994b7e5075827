import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { LightRule } from '@/shared/api/types';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeLightRule } from './api/changeLightRule';
import { registerLightRule } from './api/registerLightRule';
import { withdrawLightRule } from './api/withdrawLightRule';
import { useLightRules } from './hooks';
import { OfficeTable } from './OfficeTable';

/** From how many days behind a milestone is yellow and red, and since when; the office's to change. */
export function LightRules() {
  const { t } = useTranslation('milestones');
  const rules = useLightRules();
  return (
    <OfficeTable
      title={t('lightRules')}
      means={t('lightRulesMeans')}
      add={t('addRule')}
      list="progress/v1/light-rules"
      query={rules}
      lines={3}
      heads={
        <>
          <th scope="col">{t('validFrom')}</th>
          <th scope="col" className="num">{t('yellowDays')}</th>
          <th scope="col" className="num">{t('redDays')}</th>
        </>
      }
      cells={(rule) => (
        <>
          <td className="nowrap">{rule.valid_from}</td>
          <td className="num">{rule.yellow_days}</td>
          <td className="num">{rule.red_days}</td>
        </>
      )}
      withdraw={withdrawLightRule}
      withdrawSure={t('dropRuleSure')}
      dialog={(rule, close) => <RuleDialog rule={rule} onReload={() => void rules.refetch()} onClose={close} />}
    />
  );
}

interface RuleFields {
  valid_from: string | null;
  yellow_days: number;
  red_days: number;
  source: string;
}

function RuleDialog({ rule, onReload, onClose }: { rule: LightRule | null; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('milestones');
  return (
    <FormDialog<RuleFields>
      title={t(rule ? 'changeRule' : 'addRule')}
      initial={{ valid_from: rule?.valid_from ?? null, yellow_days: rule?.yellow_days ?? 1, red_days: rule?.red_days ?? 30, source: rule?.product_default ? '' : (rule?.source ?? '') }}
      write={({ valid_from, yellow_days, red_days, source }) => {
        const body = { yellow_days, red_days, source: source.trim() };
        return rule ? changeLightRule(rule, body) : registerLightRule({ ...body, valid_from: valid_from ?? '' });
      }}
      done={t('saved')}
      touches={keys.progress}
      onReload={onReload}
      onClose={onClose}
    >
      {rule ? null : <Form.Item name="valid_from" label={t('validFrom')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>}
      <Form.Item name="yellow_days" label={t('yellowDays')} rules={[{ required: true }]}><InputNumber min={1} max={3650} precision={0} /></Form.Item>
      <Form.Item name="red_days" label={t('redDays')} rules={[{ required: true }]}><InputNumber min={1} max={3650} precision={0} /></Form.Item>
      <Form.Item name="source" label={t('source')} rules={[{ required: true, whitespace: true, min: 2, message: t('sourceMissing') }]}><Input maxLength={200} /></Form.Item>
    </FormDialog>
  );
}
