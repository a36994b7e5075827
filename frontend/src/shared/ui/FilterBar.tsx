import { Button, Input, Select } from 'antd';
import type { PropsWithChildren } from 'react';
import { useTranslation } from 'react-i18next';
import css from './list.module.css';

interface FilterBarProps {
  q?: string;
  placeholder?: string;
  /** Without it there is no search by words. */
  onSearch?: (q: string) => void;
  onClear: () => void;
}

/** The row of filters above a list: a search, the fields, and the way back to everything. */
export function FilterBar({ q = '', placeholder = '', onSearch, onClear, children }: PropsWithChildren<FilterBarProps>) {
  const { t } = useTranslation();
  return (
    <div className={css.filters} role="search" aria-label={t('filter.label')}>
      {onSearch ? <Input.Search key={q} className={css.search ?? ''} defaultValue={q} placeholder={placeholder} aria-label={placeholder} allowClear maxLength={100} onSearch={(text) => onSearch(text.trim())} /> : null}
      {children}
      <Button type="link" onClick={onClear}>{t('action.clear')}</Button>
    </div>
  );
}

export interface FilterOption {
  value: string;
  label: string;
}

interface ManyProps {
  label: string;
  value: string[];
  options: FilterOption[];
  onChange: (value: string[]) => void;
}

/** A field of which any of several values may do. */
export function FilterMany({ label, value, options, onChange }: ManyProps) {
  const { t } = useTranslation();
  return (
    <label className={css.filter}>
      <span>{label}</span>
      <Select mode="multiple" aria-label={label} className={css.many ?? ''} maxTagCount="responsive" placeholder={t('filter.any')} value={value} optionFilterProp="label" onChange={onChange} options={options} />
    </label>
  );
}

interface OneProps {
  label: string;
  value: string;
  options: FilterOption[];
  onChange: (value: string) => void;
}

/** A field that is one thing or left open. */
export function FilterOne({ label, value, options, onChange }: OneProps) {
  const { t } = useTranslation();
  return (
    <label className={css.filter}>
      <span>{label}</span>
      <Select aria-label={label} className={css.one ?? ''} value={value} onChange={onChange} options={[{ value: '', label: t('filter.any') }, ...options]} />
    </label>
  );
}
