import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '@/shared/api/types';
import { asProblem } from '@/shared/api/problem';
import { formatDecimal } from '@/shared/format/decimal';
import { minuteOf } from '@/shared/format/instant';
import { useUnits } from '@/shared/names/names';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { FilterMany } from '@/shared/ui/FilterBar';
import { Section } from '@/shared/ui/Page';
import { ProblemPanel } from '@/shared/ui/ProblemPanel';
import { useFilter } from '@/shared/view/filter';
import { ViewLink } from '@/shared/view/ViewLink';
import { addressOf, FACTS, glyphOf, partsOf, SOURCES } from './look';
import { type Target, useTimeline } from './hooks';
import css from './timeline.module.css';

const EMPTY = { timeline: [] as string[] };

/** The whole story in one order, whichever service tells it: registered, invested, milestones, obstacles, meetings, orders. */
export function Timeline({ of }: { of: Target }) {
  const { t } = useTranslation('timeline');
  const [filter, put] = useFilter(EMPTY);
  const sources = SOURCES.filter((source) => filter.timeline.includes(source));
  const timeline = useTimeline(of, { limit: 50, ...(sources.length ? { source: sources } : {}) });
  const items = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = <FilterMany label={t('show')} value={sources} onChange={(wanted) => put({ timeline: wanted })} options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))} />;
  return (
    <Section title={t('title')} aside={choose}>
      {timeline.isError ? <ProblemPanel problem={asProblem(timeline.error)} onRetry={() => void timeline.refetch()} /> : null}
      {timeline.data && items.length === 0 ? <EmptyPanel title={t('empty')} /> : null}
      <ol className={css.items}>
        {items.map((item) => (
          <Item key={`${item.source}${item.position}`} item={item} />
        ))}
      </ol>
      {timeline.hasNextPage ? <Button loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>{t('action.more', { ns: 'common' })}</Button> : null}
    </Section>
  );
}

function Item({ item }: { item: TimelineItem }) {
  const { t } = useTranslation('timeline');
  const units = useUnits();
  const [, entity, happened] = partsOf(item.type);
  const address = addressOf(item);
  const title = item.title && item.title !== item.facts.period ? item.title : '';
  const facts = FACTS.flatMap((name) => {
    const value = item.facts[name];
    if (value === undefined || value === null || value === '') return [];
    const shown = name === 'basis' ? t(`basis.${String(value)}`, { defaultValue: '' }) : name === 'amount' || name === 'amount_usd' || name === 'percent' ? formatDecimal(String(value), { places: 4, trim: true }) : String(value);
    return [t(`fact.${name}`, { value: shown, defaultValue: '' })];
  });
  const detail = [...facts, ...(item.unit ? [t('fact.unit', { value: units.nameOf(item.unit) })] : [])].filter(Boolean);
  return (
    <li>
      <time dateTime={item.at}>{minuteOf(item.at)}</time>
      <span className={css.kind}><span aria-hidden="true">{glyphOf(entity)}</span> {t(`entity.${entity}`, { defaultValue: entity })}</span>
      <span className={css.what}>
        <strong>{t(`happened.${happened}`, { defaultValue: happened })}</strong> {address ? <ViewLink to={address}>{title || t('openRecord')}</ViewLink> : title}
        {detail.length > 0 ? <span className={css.detail}> {detail.join(' · ')}</span> : null}
      </span>
    </li>
  );
}
