import { useTranslation } from 'react-i18next';
import { useCarriers, useUnits } from '@/shared/names/names';
import { useMe } from '@/shared/session/me';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { PagedList } from '@/shared/ui/PagedList';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { useOpened } from '@/shared/view/opened';
import { NO_FOLLOW_UP, PAGE_SIZE, toFollowUpQuery } from './filter';
import { FollowUpDrawer } from './FollowUpDrawer';
import { FollowUpTable } from './FollowUpTable';
import { useFollowUps } from './hooks';
import { STATES } from './look';

function FollowUpFilters() {
  const { t } = useTranslation('meetings');
  const [filter, put] = useFilter(NO_FOLLOW_UP);
  const { units: own } = useMe();
  const units = useUnits().options;
  const carriers = useCarriers().options;
  const yesNo = [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }];
  return (
    <FilterBar q={filter.q} placeholder={t('searchDecision')} onSearch={(q) => put({ q })} onClear={() => put(NO_FOLLOW_UP)}>
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
      <FilterOne label={t('openOnly')} value={filter.open} onChange={(open) => put({ open })} options={yesNo} />
      <FilterOne label={t('overdue')} value={filter.overdue} onChange={(overdue) => put({ overdue })} options={yesNo} />
      {own.length > 0 ? <FilterOne label={t('mine', { ns: 'steps' })} value={filter.mine} onChange={(mine) => put({ mine })} options={yesNo} /> : null}
      <FilterMany label={t('unit')} value={filter.unit} onChange={(unit) => put({ unit })} options={units} />
      <FilterMany label={t('carrier')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={carriers} />
    </FilterBar>
  );
}

/** What all meetings decided: what waits for the own unit first, then what is open by its date. */
export function FollowUpList() {
  const { t } = useTranslation('meetings');
  const { filter, page } = useListed(NO_FOLLOW_UP, PAGE_SIZE);
  const { opened, show } = useOpened();
  const followUps = useFollowUps({ ...toFollowUpQuery(filter), ...page });
  return (
    <>
      <PagedList title={t('decisions')} aside={t('order')} query={followUps} filters={<FollowUpFilters />} empty={t('noDecisions')} emptyAdvice={t('noDecisionsAdvice')} lines={8}>
        {(items) => <FollowUpTable followUps={items} loading={followUps.isPlaceholderData} onOpen={show} />}
      </PagedList>
      {opened ? <FollowUpDrawer id={opened} onClose={() => show(null)} /> : null}
    </>
  );
}
