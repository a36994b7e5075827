import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { findProjects } from './findProjects';
import { useProjectNames } from './names';

interface ProjectsInputProps {
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
}

function useFound() {
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const wait = window.setTimeout(() => setQ(typed.trim()), 250);
    return () => window.clearTimeout(wait);
  }, [typed]);
  const found = useQuery({ queryKey: [keys.registry, 'find-projects', q], queryFn: () => findProjects(q) });
  const options = (found.data ?? []).map(({ id, name, code }) => ({ value: id, label: code ? `${name} ${code}` : name }));
  return { options, loading: found.isFetching, setTyped };
}

/** Projects as a form's field, found by their name or code. */
export function ProjectsInput({ id, value = [], onChange }: ProjectsInputProps) {
  const { t } = useTranslation();
  const { options, loading, setTyped } = useFound();
  const names = useProjectNames(value);
  const chosen = value.filter((one) => !options.some((option) => option.value === one)).map((one) => ({ value: one, label: names.get(one) ?? one }));
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      showSearch
      filterOption={false}
      loading={loading}
      value={value}
      placeholder={t('choose.project')}
      onSearch={setTyped}
      onChange={(ids: string[]) => onChange?.(ids)}
      options={[...chosen, ...options]}
    />
  );
}

/** One project to be added to something: chosen, it is handed on and the field is empty again. */
export function ProjectAdder({ onAdd }: { onAdd: (project: { id: string; name: string }) => void }) {
  const { t } = useTranslation();
  const { options, loading, setTyped } = useFound();
  return (
    <Select
      showSearch
      filterOption={false}
      loading={loading}
      value={null}
      aria-label={t('choose.project')}
      placeholder={t('choose.project')}
      style={{ minWidth: 260 }}
      onSearch={setTyped}
      onSelect={(_: unknown, option: { value: string; label: string }) => onAdd({ id: option.value, name: option.label })}
      options={options}
    />
  );
}
