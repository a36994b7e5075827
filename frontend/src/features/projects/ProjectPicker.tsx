import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNamedProject, useProjects } from './hooks';

export interface ProjectPickerProps {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  /** A project that cannot be chosen. */
  without?: string;
}

/** Finds a project by parts of its name, by pinyin initials or by code. */
export function ProjectPicker({ id, value, onChange, without }: ProjectPickerProps) {
  const { t } = useTranslation('projects');
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const found = useProjects({ limit: 20, ...(asked ? { q: asked } : {}) });
  const chosen = useNamedProject(value);
  const known = [...(found.data?.items ?? []), ...(chosen.data ? [chosen.data] : [])];
  const options = new Map(known.filter((one) => one.id !== without).map((one) => [one.id, one.code ? `${one.name} ${one.code}` : one.name]));
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch
      allowClear
      filterOption={false}
      placeholder={t('findProject')}
      value={value ?? null}
      loading={found.isFetching}
      onSearch={setTyped}
      onChange={(picked: string | undefined) => onChange?.(picked ?? null)}
      options={[...options].map(([key, label]) => ({ value: key, label }))}
    />
  );
}
