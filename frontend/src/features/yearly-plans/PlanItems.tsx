import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlanItem, PlanVersion, YearlyPlan } from '@/shared/api/types';
import { MONEY } from '@/shared/format/units';
import { useUnits } from '@/shared/names/names';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { Figure } from '@/shared/ui/Figure';
import { FilterOne } from '@/shared/ui/FilterBar';
import { Notice } from '@/shared/ui/Notice';
import { useFilter } from '@/shared/view/filter';
import { ViewLink } from '@/shared/view/ViewLink';
import { ChangeMark } from './ChangeMark';
import css from './yearlyPlans.module.css';

export const EMPTY = { change: '', last: '', what: '' };
const CHANGES = ['added', 'kept', 'dropped'] as const;

/** The items of a version, then those that it dropped. */
export function PlanItems({ plan, version }: { plan: YearlyPlan; version: PlanVersion }) {
  const { t } = useTranslation('yearlyPlans');
  const [filter, put] = useFilter(EMPTY);
  const { nameOf } = useUnits();
  const count = (change: string) => version.items.filter((item) => item.change === change).length;
  const wanted = version.items.filter(
    (item) =>
      (!filter.change || item.change === filter.change) &&
      (!filter.last || item.since_last_year === filter.last) &&
      (!filter.what || (filter.what === 'project') === Boolean(item.project_id)),
  );
  const changes = CHANGES.map((value) => ({ value, label: t(`changeOf.${value}`) }));
  const gone = (item: PlanItem) => item.change === 'dropped' || (item.change === null && item.since_last_year === 'dropped');
  return (
    <>
      {version.hidden > 0 ? <Notice tone="info">{t('hidden', { count: version.hidden })}</Notice> : null}
      <div className={css.bar} role="search" aria-label={t('filters')}>
        <FilterOne label={t('what')} value={filter.what} onChange={(what) => put({ what })} options={[{ value: 'project', label: t('project') }, { value: 'task', label: t('task') }]} />
        {version.compared_with ? <FilterOne label={t('change')} value={filter.change} onChange={(change) => put({ change })} options={changes} /> : null}
        {version.last_year ? <FilterOne label={t('sinceLastYear')} value={filter.last} onChange={(last) => put({ last })} options={changes} /> : null}
        <span className="soft">
          {t('counts', { items: version.items.filter((item) => !gone(item)).length })}
          {version.compared_with ? ` ${t('changes', { added: count('added'), kept: count('kept'), dropped: count('dropped') })}` : ''}
        </span>
        <span>{t('plannedTotal')} <Figure value={version.planned_total} unit={MONEY} /></span>
        <Exports small list={`progress/v1/yearly-plans/${plan.id}/versions/${version.number}/items`} query={{}} of={version.title} />
      </div>
      {wanted.length === 0 ? (
        <EmptyPanel title={t('noItems')}>{t('noItemsAdvice')}</EmptyPanel>
      ) : (
        <Table<PlanItem>
          size="small"
          rowKey={(item) => item.project_id ?? item.task_code ?? ''}
          dataSource={wanted}
          pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 1000 }}
          columns={[
            { key: 'what', title: t('what'), width: 70, render: (_, item) => t(item.project_id ? 'project' : 'task') },
            {
              key: 'name', title: t('name'), width: 260,
              render: (_, item) => (
                <span className={gone(item) ? css.gone : ''}>
                  <ViewLink to={item.project_id ? `/projects/${item.project_id}` : `/tasks?q=${item.task_code ?? ''}`}>{item.name}</ViewLink>
                </span>
              ),
            },
            ...(version.compared_with ? [{ key: 'change', title: t('change'), width: 110, render: (_: unknown, item: PlanItem) => <ChangeMark change={item.change} /> }] : []),
            ...(version.last_year ? [{ key: 'last', title: t('sinceLastYear'), width: 120, render: (_: unknown, item: PlanItem) => <ChangeMark change={item.since_last_year} /> }] : []),
            { key: 'goal', title: t('goal'), render: (_, item) => item.goal ?? '' },
            { key: 'amount', title: t('plannedAmount'), align: 'right', width: 150, render: (_, item) => (item.planned_amount ? <Figure value={item.planned_amount} unit={MONEY} /> : '') },
            { key: 'due', title: t('due'), width: 110, render: (_, item) => item.due_on ?? '' },
            { key: 'unit', title: t('unit'), width: 140, render: (_, item) => (item.unit ? nameOf(item.unit) : '') },
          ]}
        />
      )}
    </>
  );
}
