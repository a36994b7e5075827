import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { minuteOf } from '@/shared/format/instant';
import { useCarriers, useUnits } from '@/shared/names/names';
import type { Notice } from '@/shared/api/types';
import { LookTag } from '@/shared/steps/tags';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { useFilter } from '@/shared/view/filter';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, PAGE_SIZE, toQuery } from './filter';
import { useNotices, useSeeNotice } from './hooks';
import { addressOf, KIND_LOOK, KINDS, SUBJECTS } from './look';
import css from './notices.module.css';

function NoticeFilters() {
  const { t } = useTranslation('notices');
  const [filter, put] = useFilter(EMPTY);
  const whose = [{ value: 'true', label: t('mineOnly') }, { value: 'all', label: t('everybodys') }];
  const states = (name: 'unread' | 'settled') => [{ value: 'true', label: t(`${name}Of.true`) }, { value: 'false', label: t(`${name}Of.false`) }];
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterOne label={t('whose')} value={filter.mine} onChange={(mine) => put({ mine: mine || 'true' })} options={whose} />
      <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      <FilterMany label={t('subject')} value={filter.subject_kind} onChange={(subject_kind) => put({ subject_kind })} options={SUBJECTS.map((value) => ({ value, label: t(`subjectOf.${value}`) }))} />
      <FilterOne label={t('reading')} value={filter.unread} onChange={(unread) => put({ unread })} options={states('unread')} />
      <FilterOne label={t('handling')} value={filter.settled} onChange={(settled) => put({ settled })} options={states('settled')} />
      <FilterMany label={t('unit')} value={filter.unit} onChange={(unit) => put({ unit })} options={useUnits().options} />
    </FilterBar>
  );
}

/** The notices that the reader may see, one's own first of all: newest first, each with the way to its matter. */
export function NoticeList() {
  const { t } = useTranslation('notices');
  const [filter] = useFilter(EMPTY);
  const [search] = useSearchParams();
  const cursor = search.get('cursor');
  const notices = useNotices({ ...toQuery(filter), limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) });
  return (
    <Section title={t('list')} aside={t('order')}>
      <NoticeFilters />
      <Loadable query={notices} lines={10}>
        {({ items, next }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('empty')}>{t('emptyAdvice')}</EmptyPanel>
          ) : (
            <>
              <NoticeTable notices={items} loading={notices.isPlaceholderData} />
              <Pager next={next} count={items.length} />
            </>
          )
        }
      </Loadable>
    </Section>
  );
}

function NoticeTable({ notices, loading }: { notices: readonly Notice[]; loading: boolean }) {
  const { t } = useTranslation('notices');
  const units = useUnits();
  const carriers = useCarriers();
  const see = useSeeNotice();
  const unit = ({ unit: code, other_unit, roles }: Notice) =>
    code ? <>{units.nameOf(code)}{other_unit ? <span className={css.note}>{t('other', { unit: units.nameOf(other_unit) })}</span> : null}</> : roles.map((role) => t(`roleOf.${role}`, { defaultValue: role })).join(t('comma')) || t('ownSide');
  return (
    <Table<Notice>
      size="small"
      rowKey="id"
      dataSource={notices}
      loading={loading}
      pagination={false}
      scroll={{ x: 1040 }}
      columns={[
        { key: 'kind', title: t('kind'), width: 110, render: (_, row) => <LookTag look={KIND_LOOK[row.kind]} text={t(`kindOf.${row.kind}`)} /> },
        {
          key: 'title', title: t('matter'), width: 300,
          render: (_, row) => (
            <>
              <ViewLink to={addressOf(row)} className={row.seen ? '' : css.unread ?? ''} onClick={() => { if (!row.seen) see.mutate(row.id); }}>{row.title}</ViewLink>
              <span className={css.note}>{t(`subjectOf.${row.subject_kind}`)}</span>
            </>
          ),
        },
        { key: 'target', title: t('target'), width: 220, render: (_, row) => (row.project_id ? <ViewLink to={`/projects/${row.project_id}`}>{row.project_name ?? t('project')}</ViewLink> : row.carrier_code ? carriers.nameOf(row.carrier_code) : '—') },
        { key: 'unit', title: t('to'), width: 170, render: (_, row) => unit(row) },
        { key: 'due', title: t('due'), width: 110, render: (_, row) => row.due_on ?? '—' },
        { key: 'raised', title: t('raised'), width: 140, render: (_, row) => minuteOf(row.raised_at) },
        {
          key: 'state', title: t('state'), width: 150,
          render: (_, row) => (
            <>
              {t(`settledOf.${row.settled}`)}
              <span className={css.note}>{row.seen ? t('unreadOf.false') : <Button size="small" type="link" style={{ padding: 0 }} aria-label={t('seeOne', { title: row.title })} onClick={() => see.mutate(row.id)}>{t('see')}</Button>}</span>
            </>
          ),
        },
      ]}
    />
  );
}
