import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isAmount } from '@/shared/format/amount';
import { MONEY } from '@/shared/format/units';
import { EnterpriseSelect } from '@/shared/names/selects';
import { DayInput } from '@/shared/ui/DayInput';
import { CHOICES } from './filter';
import { useUnitNames } from './hooks';
import css from './projects.module.css';

/** The fields of a project's basic facts, for registering and for changing. `unit` is offered even if unknown. */
export function ProjectFormFields({ unit }: { unit?: string }) {
  const { t } = useTranslation('projects');
  const units = useUnitNames();
  const known = !unit || units.some(({ code }) => code === unit);
  const unitOptions = [...(known ? [] : [{ code: unit, name: unit }]), ...units].map(({ code, name }) => ({ value: code, label: name }));
  const isMoney = (_: unknown, value: string | undefined) =>
    !value?.trim() || (isAmount(value) && !value.includes('-')) ? Promise.resolve() : Promise.reject(new Error(t('plannedTotalBad')));
  return (
    <>
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}>
        <Input maxLength={200} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="code" label={t('code')} extra={t('codeHelp')}><Input maxLength={60} /></Form.Item>
        <Form.Item name="code_old" label={t('codeOld')} extra={t('codeOldHelp')}><Input maxLength={60} /></Form.Item>
        <Form.Item name="owner_unit" label={t('ownerUnit')} rules={[{ required: true, message: t('unitMissing') }]}>
          <Select showSearch optionFilterProp="label" options={unitOptions} />
        </Form.Item>
        <Form.Item name="owner_enterprise" label={t('ownerEnterprise')}><EnterpriseSelect /></Form.Item>
        <Form.Item name="planned_total" label={`${t('plannedTotal')} (${MONEY})`} rules={[{ validator: isMoney }]}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="filed_on" label={t('filedOn')}><DayInput /></Form.Item>
        <Form.Item name="started_on" label={t('startedOn')}><DayInput /></Form.Item>
        <Form.Item name="planned_start_on" label={t('plannedStartOn')}><DayInput /></Form.Item>
        <Form.Item name="planned_finish_on" label={t('plannedFinishOn')}><DayInput /></Form.Item>
        <Form.Item name="track" label={t('track')}>
          <Select options={CHOICES.track.map((value) => ({ value, label: t(`trackOf.${value}`) }))} />
        </Form.Item>
        <Form.Item name="batch" label={t('batch')}>
          <Select options={[{ value: '', label: t('unset') }, ...CHOICES.batch.map((value) => ({ value, label: t(`batchOf.${value}`) }))]} />
        </Form.Item>
        <Form.Item name="confidence" label={t('confidence')}>
          <Select options={[{ value: '', label: t('unset') }, ...CHOICES.confidence.map((value) => ({ value, label: t(`confidenceOf.${value}`) }))]} />
        </Form.Item>
        <Form.Item name="programme_lists" label={t('programme')}>
          <Select mode="multiple" options={CHOICES.programme.map((value) => ({ value, label: t(`programmeOf.${value}`) }))} />
        </Form.Item>
        <Form.Item name="industry_code" label={t('industryCode')}><Input maxLength={5} /></Form.Item>
        <Form.Item name="region_code" label={t('regionCode')} rules={[{ required: true, whitespace: true, message: t('regionMissing') }]}>
          <Input maxLength={6} />
        </Form.Item>
      </div>
      <Form.Item name="industrial" valuePropName="checked">
        <Checkbox>{t('industrialYes')}</Checkbox>
      </Form.Item>
    </>
  );
}
