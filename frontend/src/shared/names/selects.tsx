import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Found, useFoundEnterprises, useFoundPeople, useFoundProjects } from './found';
import { useCarriers, useEnterpriseName, useProjectNames, useUnits } from './names';
import { usePersonLabels } from './people';

interface Field {
  id?: string;
  disabled?: boolean;
}

interface One extends Field {
  value?: string | null;
  onChange?: (code: string | null) => void;
}

interface Many extends Field {
  value?: string[];
  onChange?: (codes: string[]) => void;
}

const given = ({ id, disabled }: Field) => ({ ...(id ? { id } : {}), ...(disabled ? { disabled } : {}) });

/** A unit as a form's field: its code; empty is null. */
export function UnitSelect({ value, onChange, ...field }: One) {
  const { options } = useUnits();
  return <Select {...given(field)} showSearch allowClear optionFilterProp="label" value={value ?? null} onChange={(code?: string | null) => onChange?.(code ?? null)} options={options} />;
}

export function UnitsSelect({ value, onChange, ...field }: Many) {
  const { options } = useUnits();
  return <Select {...given(field)} mode="multiple" optionFilterProp="label" value={value ?? []} onChange={(codes: string[]) => onChange?.(codes)} options={options} />;
}

export function CarrierSelect({ value, onChange, ...field }: One) {
  const { options } = useCarriers();
  return <Select {...given(field)} showSearch allowClear optionFilterProp="label" value={value ?? null} onChange={(code?: string | null) => onChange?.(code ?? null)} options={options} />;
}

interface FoundProps extends One {
  found: Found;
  /** The name of what is chosen, where it is known. */
  name: string | null;
  placeholder: string;
}

/** One of what is found as one types; what is chosen stays offered whatever is typed. */
function FoundSelect({ found: { options, loading, setTyped }, name, placeholder, value, onChange, ...field }: FoundProps) {
  const chosen = value && !options.some((option) => option.value === value) ? [{ value, label: name ?? value }] : [];
  return (
    <Select
      {...given(field)}
      showSearch
      allowClear
      filterOption={false}
      placeholder={placeholder}
      onSearch={setTyped}
      loading={loading}
      value={value ?? null}
      onChange={(id?: string | null) => onChange?.(id ?? null)}
      options={[...chosen, ...options]}
    />
  );
}

/** An enterprise as a form's field: its id, found by name or credit code as one types. */
export function EnterpriseSelect(field: One) {
  const { t } = useTranslation();
  const name = useEnterpriseName(field.value ?? null);
  return <FoundSelect {...field} found={useFoundEnterprises()} name={name} placeholder={t('choose.enterprise')} />;
}

/** A project as a form's field: its id, found by name or code as one types. */
export function ProjectSelect(field: One) {
  const { t } = useTranslation();
  const names = useProjectNames(field.value ? [field.value] : []);
  return <FoundSelect {...field} found={useFoundProjects()} name={names.get(field.value ?? '') ?? null} placeholder={t('choose.project')} />;
}

/** A person as a form's field: the id, found by code, name or document number as one types; shown masked. */
export function PersonSelect(field: One) {
  const { t } = useTranslation();
  const labels = usePersonLabels(field.value ? [field.value] : []);
  return <FoundSelect {...field} found={useFoundPeople()} name={labels.get(field.value ?? '') ?? null} placeholder={t('choose.person')} />;
}
