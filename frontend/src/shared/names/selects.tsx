import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCarriers, useFoundProjects, useUnits } from './hooks';

const PAUSE_MS = 250;

interface Field {
  id?: string;
  label?: string;
  /** What stands there while nothing is chosen. */
  placeholder?: string;
}

interface One extends Field {
  value?: string | null;
  onChange?: (code: string | null) => void;
}

interface Many extends Field {
  value?: string[];
  onChange?: (codes: string[]) => void;
}

const given = ({ id, label, placeholder }: Field) => ({ ...(id ? { id } : {}), ...(label ? { 'aria-label': label } : {}), ...(placeholder ? { placeholder } : {}) });

/** A unit as a form's field: its code; empty is null. */
export function UnitSelect({ value, onChange, ...field }: One) {
  const { named } = useUnits();
  return <Select {...given(field)} showSearch allowClear optionFilterProp="label" value={value ?? null} onChange={(code: string | undefined) => onChange?.(code ?? null)} options={named.map(({ code, name }) => ({ value: code, label: name }))} />;
}

export function UnitsSelect({ value, onChange, ...field }: Many) {
  const { named } = useUnits();
  return <Select {...given(field)} mode="multiple" maxTagCount="responsive" optionFilterProp="label" value={value ?? []} onChange={(codes: string[]) => onChange?.(codes)} options={named.map(({ code, name }) => ({ value: code, label: name }))} />;
}

export function CarrierSelect({ value, onChange, ...field }: One) {
  const { named } = useCarriers();
  return <Select {...given(field)} showSearch allowClear optionFilterProp="label" value={value ?? null} onChange={(code: string | undefined) => onChange?.(code ?? null)} options={named.map(({ code, name }) => ({ value: code, label: name }))} />;
}

export function CarriersSelect({ value, onChange, ...field }: Many) {
  const { named } = useCarriers();
  return <Select {...given(field)} mode="multiple" maxTagCount="responsive" optionFilterProp="label" value={value ?? []} onChange={(codes: string[]) => onChange?.(codes)} options={named.map(({ code, name }) => ({ value: code, label: name }))} />;
}

/** A project as a form's field: its id, found by name or code as one types. */
export function ProjectSelect({ value, onChange, ...field }: One) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const found = useFoundProjects(q);
  return (
    <Select
      {...given(field)}
      showSearch
      allowClear
      filterOption={false}
      onSearch={setTyped}
      loading={found.isFetching}
      value={value ?? null}
      notFoundContent={t(found.isFetching ? 'state.loading' : 'state.noneFound')}
      onChange={(id: string | undefined) => onChange?.(id ?? null)}
      options={(found.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
