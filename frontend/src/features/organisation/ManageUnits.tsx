import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Unit } from '@/shared/api/types';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { changeUnit } from './api/changeUnit';
import { registerUnit } from './api/registerUnit';
import { KINDS, listed } from './filter';
import { useManagedUnits } from './hooks';

interface UnitFields {
  code: string;
  name: string;
  kind: Unit['kind'];
  parent_code: string | null;
  carrier_codes: string[];
  domains: string[];
  valid_from: string | null;
  valid_to: string | null;
  active: boolean;
}

interface DialogProps {
  unit: Unit | null;
  units: readonly Unit[];
  onReload: () => void;
  onClose: () => void;
}

function UnitDialog({ unit, units, onReload, onClose }: DialogProps) {
  const { t } = useTranslation('organisation');
  const write = ({ code, active, parent_code, ...said }: UnitFields) => {
    const body = { ...said, name: said.name.trim(), parent_code: parent_code ?? null };
    return unit ? changeUnit(unit, { ...body, active }) : registerUnit({ ...body, code: code.trim() });
  };
  return (
    <FormDialog<UnitFields>
      title={t(unit ? 'editTitle' : 'addTitle')}
      initial={{
        code: unit?.code ?? '',
        name: unit?.name ?? '',
        kind: unit?.kind ?? 'department',
        parent_code: unit?.parent_code ?? null,
        carrier_codes: unit?.carrier_codes ?? [],
        domains: unit?.domains ?? [],
        valid_from: unit?.valid_from ?? null,
        valid_to: unit?.valid_to ?? null,
        active: unit?.active ?? true,
      }}
      write={write}
      done={t('saved')}
      touches={keys.identity}
      onReload={onReload}
      onClose={onClose}
    >
      {unit ? null : <Form.Item name="code" label={t('code')} rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,39}$/, message: t('codeMissing') }]}><Input maxLength={40} /></Form.Item>}
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}><Input maxLength={100} /></Form.Item>
      <Form.Item name="kind" label={t('kind')}><Select options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} /></Form.Item>
      <Form.Item name="parent_code" label={t('parent')}>
        <Select allowClear showSearch optionFilterProp="label" options={units.filter(({ code }) => code !== unit?.code).map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item name="carrier_codes" label={t('carriers')} extra={t('carriersHelp')}><Select mode="tags" open={false} /></Form.Item>
      <Form.Item name="domains" label={t('domains')} extra={t('domainsHelp')}><Select mode="tags" open={false} /></Form.Item>
      <Form.Item name="valid_from" label={t('validFrom')}><DayInput /></Form.Item>
      <Form.Item name="valid_to" label={t('validTo')}><DayInput /></Form.Item>
      {unit ? <Form.Item name="active" valuePropName="checked"><Checkbox>{t('inUse')}</Checkbox></Form.Item> : null}
    </FormDialog>
  );
}

/** Units, as the administrator keeps them: who belongs to them sees what they answer for. */
export function ManageUnits() {
  const { t } = useTranslation('organisation');
  const units = useManagedUnits();
  const [open, setOpen] = useState<{ unit: Unit | null } | null>(null);
  return (
    <Section title={t('manage')} aside={<Button size="small" type="primary" onClick={() => setOpen({ unit: null })}>{t('add')}</Button>}>
      <Loadable query={units} lines={6}>
        {(all) => (
          <div className="scroll-x">
            <table className="plain-table">
              <thead>
                <tr><th scope="col">{t('name')}</th><th scope="col">{t('kind')}</th><th scope="col">{t('carriers')}</th><th scope="col">{t('validFrom')}</th><th scope="col">{t('validTo')}</th><th scope="col">{t('active')}</th><th scope="col">{t('actions')}</th></tr>
              </thead>
              <tbody>
                {all.map((unit) => (
                  <tr key={unit.id}>
                    <th scope="row">{unit.name} <span className="soft small">{unit.code}</span></th>
                    <td>{t(`kindOf.${unit.kind}`)}</td>
                    <td>{listed(unit.carrier_codes)}</td>
                    <td>{unit.valid_from ?? t('unset')}</td>
                    <td>{unit.valid_to ?? t('untilNow')}</td>
                    <td>{unit.active ? `● ${t('inUse')}` : `○ ${t('closed')}`}</td>
                    <td><Button size="small" type="link" aria-label={`${t('edit')} ${unit.name}`} onClick={() => setOpen({ unit })}>{t('edit')}</Button></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loadable>
      {open ? (
        <UnitDialog
          key={`${open.unit?.id ?? ''}${open.unit?.version ?? 0}`}
          unit={open.unit}
          units={units.data ?? []}
          onReload={() => void units.refetch().then(({ data }) => setOpen({ unit: data?.find(({ id }) => id === open.unit?.id) ?? null }))}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}
