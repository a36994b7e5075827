import { App, Button, Checkbox, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { fileAddress } from '@/shared/api/files';
import type { Actual, ActualQuery } from '@/shared/api/types';
import { MONEY } from '@/shared/format/units';
import { useAbilities } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Figure } from '@/shared/ui/Figure';
import { Loadable } from '@/shared/ui/Loadable';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { useView } from '@/shared/view/view';
import css from './actuals.module.css';
import { ActualStateTag } from './ActualStateTag';
import { confirmMany } from './api/confirmMany';
import { useActuals, useActualWrite } from './hooks';

const STATES = ['draft', 'submitted', 'returned', 'confirmed'] as const;
type Wanted = (typeof STATES)[number];
const PAGE = 50;

/** Months across projects: what waits for the office, or for the one who reports. */
export function ReviewQueue() {
  const { t } = useTranslation('actuals');
  const { review, reports } = useAbilities();
  const { period, past } = useView();
  const { message } = App.useApp();
  const [search, setSearch] = useSearchParams();
  const state: Wanted = STATES.find((known) => known === search.get('state')) ?? (review || reports.length === 0 ? 'submitted' : 'returned');
  const onlyPeriod = search.get('months') !== 'all';
  const wanted: ActualQuery = { state: [state], ...(onlyPeriod ? { period: [period] } : {}) };
  const actuals = useActuals({ ...wanted, limit: PAGE });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const confirm = useActualWrite(confirmMany);

  const put = (name: string, value: string) => {
    setChosen(new Set());
    setSearch((now) => {
      const next = new URLSearchParams(now);
      next.set(name, value);
      return next;
    });
  };
  const selectable = review && !past && state === 'submitted';
  const toggle = (id: string, on: boolean) =>
    setChosen((now) => {
      const next = new Set(now);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  const confirmChosen = (rows: readonly Actual[]) =>
    confirm.mutate(rows.filter(({ id }) => chosen.has(id)), {
      onSuccess: ({ confirmed, own }) => {
        setChosen(new Set());
        if (confirmed > 0) void message.success(t('confirmedMany', { count: confirmed }));
        if (own > 0) void message.warning(t('confirmOwn', { count: own }), 8);
      },
    });

  return (
    <Section title={t('months')}>
      <div className={css.filters}>
        <Segmented<Wanted> aria-label={t('filterState')} value={state} onChange={(value) => put('state', value)} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
        <Select
          aria-label={t('filterPeriod')}
          value={onlyPeriod ? 'one' : 'all'}
          onChange={(value: string) => put('months', value)}
          options={[
            { value: 'one', label: t('thisPeriod', { period }) },
            { value: 'all', label: t('allPeriods') },
          ]}
        />
        <span className={css.exports}>
          <Button href={fileAddress('investment/v1/actuals', 'xlsx', wanted)} download>{t('exportXlsx')}</Button>
          <Button href={fileAddress('investment/v1/actuals', 'csv', wanted)} download>{t('exportCsv')}</Button>
        </span>
      </div>
      <Loadable query={actuals} lines={10}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) {
            return <EmptyPanel title={t(review && state === 'submitted' ? 'queueEmptyReview' : 'queueEmpty')}>{t('queueEmptyAdvice')}</EmptyPanel>;
          }
          return (
            <>
              <MutationProblem error={confirm.error} onReload={() => void actuals.refetch()} />
              {selectable ? (
                <div className={css.filters}>
                  <Button type="primary" disabled={chosen.size === 0} loading={confirm.isPending} onClick={() => confirmChosen(rows)}>
                    {t('confirmSelected', { count: chosen.size })}
                  </Button>
                </div>
              ) : null}
              <Queue rows={rows} chosen={chosen} toggle={selectable ? toggle : null} />
              {actuals.hasNextPage ? (
                <div className={css.more}>
                  <Button loading={actuals.isFetchingNextPage} onClick={() => void actuals.fetchNextPage()}>{t('moreRows')}</Button>
                </div>
              ) : null}
            </>
          );
        }}
      </Loadable>
    </Section>
  );
}

interface QueueProps {
  rows: readonly Actual[];
  chosen: ReadonlySet<string>;
  toggle: ((id: string, on: boolean) => void) | null;
}

function Queue({ rows, chosen, toggle }: QueueProps) {
  const { t } = useTranslation('actuals');
  const linkTo = (row: Actual) => `/projects/${row.project_id}?month=${row.period}${row.basis === 'statistical' ? '&month_basis=statistical' : ''}`;
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            {toggle ? <th scope="col"><span className="visually-hidden">{t('state')}</span></th> : null}
            <th scope="col">{t('project')}</th>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('basisHead')}</th>
            <th scope="col" className="num">{t('workingAmount')}</th>
            <th scope="col" className="num">{t('confirmedAmount')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = row.project_name ?? row.project_id;
            return (
              <tr key={row.id}>
                {toggle ? (
                  <td>
                    <Checkbox checked={chosen.has(row.id)} onChange={(event) => toggle(row.id, event.target.checked)} aria-label={t('select', { name, period: row.period })} />
                  </td>
                ) : null}
                <td><ViewLink to={linkTo(row)}>{name}</ViewLink></td>
                <td className="nowrap">{row.period}</td>
                <td className="nowrap">{t(`basisOf.${row.basis}`)}</td>
                <td className="num"><Figure value={row.working_amount} unit={MONEY} exact reason="—" /></td>
                <td className="num"><Figure value={row.confirmed_amount} unit={MONEY} exact reason="—" /></td>
                <td><ActualStateTag actual={row} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
