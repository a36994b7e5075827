import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { ProspectDetail } from '@/shared/api/types';
import { plainAmount } from '@/shared/format/amount';
import { formatDecimal } from '@/shared/format/decimal';
import { MONEY } from '@/shared/format/units';
import { CarrierSelect, UnitSelect } from '@/shared/names/selects';
import { AmountField, TextField } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { linkProspect } from './api/linkProspect';
import { registerProjectOf } from './api/registerProjectOf';

interface Fields {
  name: string;
  code: string;
  owner_unit: string | null;
  planned_total: string;
  industry_code: string;
  filed_on: string | null;
  carrier_code: string | null;
  member_since: string | null;
  on: string | null;
}

interface Props {
  prospect: ProspectDetail;
  /** Remembers the project until it is linked, so that a failed link is offered again and no second project is made. */
  onMade: (project: string | null) => void;
  onReload: () => void;
  onClose: () => void;
}

/** A prospect becomes a project of the registry: registered with what is known of it, then linked. */
export function RegisterAsProject({ prospect, onMade, onReload, onClose }: Props) {
  const { t } = useTranslation('prospects');
  const initial: Fields = {
    name: prospect.name,
    code: '',
    owner_unit: prospect.follower_unit,
    planned_total: prospect.expected_amount ? formatDecimal(prospect.expected_amount, { places: 4, trim: true }).replaceAll(',', '') : '',
    industry_code: prospect.industry_code ?? '',
    filed_on: null,
    carrier_code: prospect.carrier_code,
    member_since: null,
    on: null,
  };
  const write = async ({ name, code, owner_unit, planned_total, industry_code, filed_on, carrier_code, member_since, on }: Fields) => {
    const made = await registerProjectOf(prospect, {
      name: name.trim(),
      owner_unit: owner_unit ?? '',
      industrial: true,
      region_code: '330109',
      track: 'ordinary',
      programme_lists: [],
      synthetic: prospect.synthetic,
      ...(code.trim() ? { code: code.trim() } : {}),
      ...(planned_total.trim() ? { planned_total: plainAmount(planned_total) } : {}),
      ...(industry_code.trim() ? { industry_code: industry_code.trim() } : {}),
      ...(filed_on ? { filed_on } : {}),
      memberships: carrier_code ? [{ carrier_code, valid_from: member_since ?? filed_on ?? '', valid_to: null }] : [],
    });
    onMade(made.id);
    await linkProspect(prospect, { project_id: made.id, on });
    onMade(null);
  };
  return (
    <FormDialog<Fields> title={t('toProject')} submit={t('toProjectDo')} width={640} initial={initial} write={write} done={t('linked')} touches={keys.investment} onReload={onReload} onClose={onClose}>
      <p className="soft small">{t('toProjectMeans')}</p>
      <TextField name="name" label={t('name')} required />
      <div className={css.pair}>
        <TextField name="code" label={t('projectCode')} extra={t('projectCodeHelp')} longest={60} />
        <Form.Item name="owner_unit" label={t('ownerUnit')} rules={[{ required: true, message: t('followerMissing') }]}><UnitSelect /></Form.Item>
        <AmountField name="planned_total" label={t('plannedTotal')} unit={MONEY} />
        <TextField name="industry_code" label={t('industry')} longest={5} />
        <Form.Item name="filed_on" label={t('filedOn')}><DayInput /></Form.Item>
        <Form.Item name="carrier_code" label={t('carrier')}><CarrierSelect /></Form.Item>
        <Form.Item
          name="member_since"
          label={t('memberSince')}
          dependencies={['carrier_code', 'filed_on']}
          rules={[({ getFieldValue }) => ({ validator: (_, value) => (value || !getFieldValue('carrier_code') || getFieldValue('filed_on') ? Promise.resolve() : Promise.reject(new Error(t('memberSinceMissing')))) })]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="on" label={t('linkedOn')} extra={t('onHelp')}><DayInput /></Form.Item>
      </div>
    </FormDialog>
  );
}
