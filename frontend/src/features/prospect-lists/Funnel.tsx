import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FunnelSide, ProspectFunnel } from '@/shared/api/types';
import { MONEY, PERCENT, PIECES } from '@/shared/format/units';
import { DayInput } from '@/shared/ui/DayInput';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { FilterOne } from '@/shared/ui/FilterBar';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';
import css from '@/shared/ui/list.module.css';
import { useCohorts, useFunnel } from './hooks';
import { Replacements } from './Replacements';

const EMPTY = { cohort: '', as_of: '' };

function Side({ title, means, side }: { title: string; means: string; side: FunnelSide }) {
  const { t } = useTranslation('prospectLists');
  const none = <span className="soft">—</span>;
  const days = (value: string | number | null) => (value === null ? none : t('days', { days: value }));
  return (
    <Section title={title} aside={means}>
      <Facts
        facts={[
          { term: t('members'), value: <Figure value={side.members} unit={PIECES} /> },
          { term: t('landed'), value: <Figure value={side.landed} unit={PIECES} /> },
          { term: t('landedShare'), value: <Figure value={side.landed_share} unit={PERCENT} reason={t('noShare')} large /> },
          { term: t('landedByDue'), value: <Figure value={side.landed_by_due} unit={PIECES} reason={t('noDue')} /> },
          { term: t('landedByDueShare'), value: <Figure value={side.landed_by_due_share} unit={PERCENT} reason={t('noDue')} /> },
          { term: t('left'), value: <Figure value={side.left} unit={PIECES} /> },
          { term: t('expected'), value: <Figure value={side.expected_amount} unit={MONEY} /> },
          { term: t('landedAmount'), value: <Figure value={side.landed_amount} unit={MONEY} /> },
        ]}
      />
      <Table
        size="small"
        rowKey="stage"
        dataSource={side.stages}
        pagination={false}
        scroll={{ x: 760 }}
        columns={[
          { key: 'stage', title: t('stage'), width: 130, render: (_, row) => t(`stageOf.${row.stage}`, { ns: 'prospects' }) },
          { key: 'now', title: `${t('now')} (${PIECES})`, width: 110, align: 'right', render: (_, row) => row.now },
          { key: 'reached', title: `${t('reached')} (${PIECES})`, width: 120, align: 'right', render: (_, row) => row.reached },
          { key: 'conversion', title: t('conversion'), width: 120, align: 'right', render: (_, row) => (row.conversion === null ? none : <Figure value={row.conversion} unit={PERCENT} />) },
          { key: 'median', title: t('median'), width: 130, align: 'right', render: (_, row) => days(row.median_days) },
          { key: 'longest', title: t('longest'), width: 110, align: 'right', render: (_, row) => days(row.longest_days) },
          { key: 'waiting', title: t('waiting'), width: 140, align: 'right', render: (_, row) => days(row.waiting_median_days) },
        ]}
      />
    </Section>
  );
}

function Filters() {
  const { t } = useTranslation('prospectLists');
  const [filter, put] = useFilter(EMPTY);
  const cohorts = useCohorts();
  const frozen = (cohorts.data?.items ?? []).filter(({ frozen_on }) => frozen_on !== null);
  return (
    <div className={css.filters} role="search" aria-label={t('filter')}>
      <FilterOne label={t('cohort')} value={filter.cohort} onChange={(cohort) => put({ cohort })} options={frozen.map(({ code, name }) => ({ value: code, label: name }))} />
      <label className={css.filter}><span>{t('asOf')}</span><DayInput value={filter.as_of || null} onChange={(day) => put({ as_of: day ?? '' })} /></label>
    </div>
  );
}

function Sides({ funnel }: { funnel: ProspectFunnel }) {
  const { t } = useTranslation('prospectLists');
  const { cohort, fixed } = funnel;
  return (
    <>
      <p className="soft">{t('counts', { day: funnel.as_of, event: t(`eventOf.${funnel.landing_event}`) })}</p>
      {cohort && fixed ? (
        <Side title={t('fixedOf', { name: cohort.name })} means={t('fixedMeans', { day: cohort.frozen_on, due: cohort.due_on ?? t('unset') })} side={fixed} />
      ) : (
        <Section title={t('fixed')}><EmptyPanel title={t('noFixed')}>{t('noFixedAdvice')}</EmptyPanel></Section>
      )}
      <Side title={t('current')} means={t('currentMeans')} side={funnel.current} />
      <Replacements of={funnel.replacements} />
    </>
  );
}

/** The frozen list and the current one side by side, never mixed. */
export function Funnel() {
  const [filter] = useFilter(EMPTY);
  const funnel = useFunnel(filter.cohort, filter.as_of);
  return (
    <>
      <Filters />
      <Loadable query={funnel} lines={14}>{(found) => <Sides funnel={found} />}</Loadable>
    </>
  );
}
