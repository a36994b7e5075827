import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFoundProjects } from './found';
import { useProjectNames } from './names';

interface ProjectsInputProps {
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
}

/** Projects as a form's field, found by their name or code. */
export function ProjectsInput({ id, value = [], onChange }: ProjectsInputProps) {
  const { t } = useTranslation();
  const { options, loading, setTyped } = useFoundProjects();
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
  const { options, loading, setTyped } = useFoundProjects();
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
