import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isAmount } from '@/shared/format/amount';
import { useCarriers } from '@/shared/names/names';
import { useMe } from '@/shared/session/me';
import { asRole } from '@/shared/session/role';

interface FieldProps {
  name: string;
  label: string;
  required?: boolean;
  extra?: string;
}

/** A line of text. */
export function TextField({ name, label, required = false, extra, longest = 200 }: FieldProps & { longest?: number }) {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} extra={extra} rules={required ? [{ required: true, whitespace: true, message: t('register.needed', { label }) }] : []}>
      <Input maxLength={longest} autoComplete="off" />
    </Form.Item>
  );
}

/** A figure that is not negative; its unit stands in the label. */
export function AmountField({ name, label, unit, required = false, extra }: FieldProps & { unit: string }) {
  const { t } = useTranslation();
  const positive = {
    validator: (_: unknown, value: string | null) => (!value?.trim() || (isAmount(value) && !value.includes('-')) ? Promise.resolve() : Promise.reject(new Error(t('register.amountBad')))),
  };
  return (
    <Form.Item name={name} label={`${label} (${unit})`} extra={extra} rules={required ? [{ required: true, message: t('register.needed', { label }) }, positive] : [positive]}>
      <Input inputMode="decimal" autoComplete="off" />
    </Form.Item>
  );
}

/** The carrier of an entry: any for the office, also none; their own for officers. */
export function CarrierField({ label }: { label: string }) {
  const { t } = useTranslation();
  const { role, carriers } = useMe();
  const { options } = useCarriers();
  const officer = asRole(role) === 'carrier_officer';
  const offered = officer ? options.filter(({ value }) => carriers.includes(value)) : [{ value: '', label: t('register.outside') }, ...options];
  return (
    <Form.Item name="carrier_code" label={label}>
      <Select showSearch optionFilterProp="label" options={offered} />
    </Form.Item>
  );
}

/** The carrier that a new entry begins with: an officer's own where there is one. */
export function useOwnCarrier(): string {
  const { role, carriers } = useMe();
  return asRole(role) === 'carrier_officer' ? (carriers[0] ?? '') : '';
}
