import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCarriers, useUnits } from '@/shared/names/names';
import { useMe } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { useFilter } from '@/shared/view/filter';
import { useOpened } from '@/shared/view/opened';
import { NO_FOLLOW_UP, PAGE_SIZE, toFollowUpQuery } from './filter';
import { FollowUpDrawer } from './FollowUpDrawer';
import { FollowUpTable } from './FollowUpTable';
import { useFollowUps } from './hooks';
import { STATES } from './look';

/** What all meetings decided: what waits for the own unit first, then what is open by its date. */
export function FollowUpList() {
  const { t } = useTranslation('meetings');
  const [filter, put] = useFilter(NO_FOLLOW_UP);
  const [search] = useSearchParams();
  const cursor = search.get('cursor');
  const { opened, show } = useOpened();
  const { units: own } = useMe();
  const units = useUnits().options;
  const carriers = useCarriers().options;
  const yesNo = [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }];
  const followUps = useFollowUps({ ...toFollowUpQuery(filter), limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) });
  return (
    <Section title={t('decisions')} aside={t('order')}>
      <FilterBar q={filter.q} placeholder={t('searchDecision')} onSearch={(q) => put({ q })} onClear={() => put(NO_FOLLOW_UP)}>
        <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
        <FilterOne label={t('openOnly')} value={filter.open} onChange={(open) => put({ open })} options={yesNo} />
        <FilterOne label={t('overdue')} value={filter.overdue} onChange={(overdue) => put({ overdue })} options={yesNo} />
        {own.length > 0 ? <FilterOne label={t('mine', { ns: 'steps' })} value={filter.mine} onChange={(mine) => put({ mine })} options={yesNo} /> : null}
        <FilterMany label={t('unit')} value={filter.unit} onChange={(unit) => put({ unit })} options={units} />
        <FilterMany label={t('carrier')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={carriers} />
      </FilterBar>
      <Loadable query={followUps} lines={8}>
        {({ items, next }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('noDecisions')}>{t('noDecisionsAdvice')}</EmptyPanel>
          ) : (
            <>
              <FollowUpTable followUps={items} loading={followUps.isPlaceholderData} onOpen={show} />
              <Pager next={next} count={items.length} />
            </>
          )
        }
      </Loadable>
      {opened ? <FollowUpDrawer id={opened} onClose={() => show(null)} /> : null}
    </Section>
  );
}
