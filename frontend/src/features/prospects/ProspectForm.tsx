import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Prospect } from '@/shared/api/types';
import { plainAmount } from '@/shared/format/amount';
import { formatDecimal } from '@/shared/format/decimal';
import { MONEY } from '@/shared/format/units';
import { CarrierSelect, UnitSelect } from '@/shared/names/selects';
import { differing, tidied } from '@/shared/register/differing';
import { AmountField, TextField } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { useMe } from '@/shared/session/me';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeProspect } from './api/changeProspect';
import { registerProspect } from './api/registerProspect';
import { STAGES } from './filter';
import { useMayFollow } from './hooks';

/** A prospect's facts, as the form holds them. */
interface Fields {
  name: string;
  industry_code: string;
  carrier_code: string | null;
  follower_unit: string;
  expected_amount: string;
  detail: string;
  next_step: string;
  next_due_on: string | null;
  entered_on: string | null;
}

function ProspectFields({ fixed = false }: { fixed?: boolean }) {
  const { t } = useTranslation('prospects');
  const { office } = useMayFollow();
  return (
    <>
      <TextField name="name" label={t('name')} required />
      <div className={css.pair}>
        <Form.Item name="follower_unit" label={t('follower')} rules={[{ required: true, message: t('followerMissing') }]}><UnitSelect /></Form.Item>
        <Form.Item name="carrier_code" label={t('carrier')}><CarrierSelect /></Form.Item>
        <AmountField name="expected_amount" label={t('expected')} unit={MONEY} />
        <TextField name="industry_code" label={t('industry')} longest={5} />
        <TextField name="next_step" label={t('nextStep')} />
        <Form.Item name="next_due_on" label={t('nextDue')}><DayInput /></Form.Item>
        {office && !fixed ? <Form.Item name="entered_on" label={t('enteredOn')} extra={t('enteredHelp')}><DayInput /></Form.Item> : null}
      </div>
      <Form.Item name="detail" label={t('detail')}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
    </>
  );
}

const bodyOf = ({ expected_amount, ...rest }: Fields) => tidied({ ...rest, expected_amount: plainAmount(expected_amount) });

interface NewFields extends Fields {
  code: string;
  stage: (typeof STAGES)[number];
  stage_on: string | null;
}

export function CreateProspect({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('prospects');
  const { units, role, carriers } = useMe();
  const own = role === 'office' ? '' : (units[0] ?? '');
  const initial: NewFields = {
    code: '', name: '', industry_code: '', carrier_code: role === 'carrier_officer' ? (carriers[0] ?? null) : null, follower_unit: own, expected_amount: '', detail: '',
    next_step: '', next_due_on: null, entered_on: null, stage: 'clue', stage_on: null,
  };
  return (
    <FormDialog<NewFields>
      title={t('create')}
      initial={initial}
      write={({ code, stage, stage_on, ...fields }) => registerProspect({ synthetic: false, ...bodyOf(fields), code: code.trim(), stage_dates: stage_on ? { [stage]: stage_on } : {} })}
      done={t('created')}
      touches={keys.investment}
      onReload={onClose}
      onClose={onClose}
    >
      <TextField name="code" label={t('code')} required extra={t('codeHelp')} longest={40} />
      <ProspectFields />
      <div className={css.pair}>
        <Form.Item name="stage" label={t('stage')}>
          <Select options={STAGES.filter((stage) => stage !== 'registered').map((value) => ({ value, label: t(`stageOf.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="stage_on"
          label={t('stageOn')}
          extra={t('stageOnHelp')}
          dependencies={['stage']}
          rules={[({ getFieldValue }) => ({ validator: (_, value) => (value || getFieldValue('stage') === 'clue' ? Promise.resolve() : Promise.reject(new Error(t('dayMissing')))) })]}
        >
          <DayInput />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

export function EditProspect({ prospect, onReload, onClose }: { prospect: Prospect; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('prospects');
  const before: Fields = {
    name: prospect.name,
    industry_code: prospect.industry_code ?? '',
    carrier_code: prospect.carrier_code,
    follower_unit: prospect.follower_unit,
    expected_amount: prospect.expected_amount ? formatDecimal(prospect.expected_amount, { places: 4, trim: true }).replaceAll(',', '') : '',
    detail: prospect.detail ?? '',
    next_step: prospect.next_step ?? '',
    next_due_on: prospect.next_due_on,
    entered_on: prospect.entered_on,
  };
  return (
    <FormDialog<Fields>
      title={t('edit')}
      initial={before}
      write={(fields) => changeProspect(prospect, differing(bodyOf(before), bodyOf({ ...before, ...fields })))}
      done={t('saved')}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <ProspectFields fixed={prospect.cohorts.length > 0 || prospect.left_on !== null} />
    </FormDialog>
  );
}
