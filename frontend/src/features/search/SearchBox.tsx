import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { keys } from '@/shared/api/query';
import type { Found } from '@/shared/api/types';
import { withView } from '@/shared/view/view';
import { search } from './api/search';
import css from './search.module.css';

const PAUSE_MS = 250;
const LONGEST = 50;

const PAGES: Record<Found['kind'], (found: Found) => string> = {
  project: ({ id }) => `/projects/${id}`,
  carrier: ({ code }) => `/carriers/${code}`,
  enterprise: ({ id }) => `/enterprises?show=${id}`,
  parcel: ({ id }) => `/parcels?show=${id}`,
  space: ({ id }) => `/spaces?show=${id}`,
  task: ({ id }) => `/tasks?show=${id}`,
  prospect: ({ id }) => `/prospects/${id}`,
};

/** Finds records of all services by a part of their name or code, or by pinyin initials. */
export function SearchBox() {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const [view] = useSearchParams();
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const answer = useQuery({ queryKey: [keys.aggregator, 'search', q], queryFn: () => search(q), enabled: q.length > 0, placeholderData: keepPreviousData });
  const items = q ? (answer.data?.items ?? []) : [];
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const more = new Set(answer.data?.more);
  const options = kinds.map((kind) => ({
    label: more.has(kind) ? t('more', { kind: t(`kind.${kind}`) }) : t(`kind.${kind}`),
    options: items.filter((found) => found.kind === kind).map((found) => ({ value: PAGES[kind](found), label: <span className={css.hit}>{found.title}{found.code && found.code !== found.title ? <span className={css.code}>{found.code}</span> : null}</span> })),
  }));
  return (
    <AutoComplete
      className={css.box ?? ''}
      popupMatchSelectWidth={380}
      value={typed}
      options={options}
      showSearch={{ filterOption: false, onSearch: (text) => setTyped(text.slice(0, LONGEST)) }}
      onSelect={(address: string) => {
        setTyped('');
        setQ('');
        void navigate(withView(address, view));
      }}
      placeholder={t('placeholder')}
      aria-label={t('label')}
      notFoundContent={q && answer.isSuccess && !answer.isPlaceholderData ? t('nothing') : null}
      allowClear
    />
  );
}
