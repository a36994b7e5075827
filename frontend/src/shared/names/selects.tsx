import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { findEnterprises } from './findEnterprises';
import { findProjects } from './findProjects';
import { useCarriers, useEnterpriseName, useProjectNames, useUnits } from './names';

const PAUSE_MS = 250;

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

/** What is typed, once the typing pauses. */
function usePaused(typed: string): string {
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return q;
}

/** An enterprise as a form's field: its id, found by name or credit code as one types. */
export function EnterpriseSelect({ value, onChange, ...field }: One) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = usePaused(typed);
  const found = useQuery({ queryKey: [keys.registry, 'find-enterprises', q], queryFn: () => findEnterprises(q) });
  const name = useEnterpriseName(value ?? null);
  const options = (found.data ?? []).map((each) => ({ value: each.id, label: `${each.name} ${each.credit_code}` }));
  const chosen = value && !options.some((option) => option.value === value) ? [{ value, label: name ?? value }] : [];
  return (
    <Select
      {...given(field)}
      showSearch
      allowClear
      filterOption={false}
      placeholder={t('choose.enterprise')}
      onSearch={setTyped}
      loading={found.isFetching}
      value={value ?? null}
      onChange={(id?: string | null) => onChange?.(id ?? null)}
      options={[...chosen, ...options]}
    />
  );
}

/** A project as a form's field: its id, found by name or code as one types. */
export function ProjectSelect({ value, onChange, ...field }: One) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const q = usePaused(typed);
  const found = useQuery({ queryKey: [keys.registry, 'find-projects', q], queryFn: () => findProjects(q) });
  const names = useProjectNames(value ? [value] : []);
  const options = (found.data ?? []).map(({ id, name, code }) => ({ value: id, label: code ? `${name} ${code}` : name }));
  const chosen = value && !options.some((option) => option.value === value) ? [{ value, label: names.get(value) ?? value }] : [];
  return (
    <Select
      {...given(field)}
      showSearch
      allowClear
      filterOption={false}
      placeholder={t('choose.project')}
      onSearch={setTyped}
      loading={found.isFetching}
      value={value ?? null}
      onChange={(id?: string | null) => onChange?.(id ?? null)}
      options={[...chosen, ...options]}
    />
  );
}
