import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '@/shared/api/types';
import { asProblem } from '@/shared/api/problem';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { FilterMany } from '@/shared/ui/FilterBar';
import { Section } from '@/shared/ui/Page';
import { ProblemPanel } from '@/shared/ui/ProblemPanel';
import { useFilter } from '@/shared/view/filter';
import { ViewLink } from '@/shared/view/ViewLink';
import { useTimeline } from './hooks';
import css from './timeline.module.css';

const KINDS = ['milestone', 'report', 'blocker', 'meeting', 'follow_up', 'order'] as const satisfies readonly TimelineItem['kind'][];
const EMPTY = { timeline: [] as string[] };
const GLYPHS: Record<TimelineItem['kind'], string> = { milestone: '◆', report: '▤', blocker: '▲', meeting: '◍', follow_up: '➤', order: '‼' };
const PAGES: Partial<Record<TimelineItem['kind'], (id: string) => string>> = {
  blocker: (id) => `/blockers?show=${id}`,
  order: (id) => `/orders?show=${id}`,
  meeting: (id) => `/meetings/${id}`,
  follow_up: (id) => `/follow-ups?show=${id}`,
};

/** A project's whole story in one order: milestones, months, obstacles, meetings, orders. */
export function ProjectTimeline({ id }: { id: string }) {
  const { t } = useTranslation('timeline');
  const [filter, put] = useFilter(EMPTY);
  const kinds = KINDS.filter((kind) => filter.timeline.includes(kind));
  const timeline = useTimeline(id, { limit: 50, ...(kinds.length ? { kind: kinds } : {}) });
  const items = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = <FilterMany label={t('show')} value={kinds} onChange={(wanted) => put({ timeline: wanted })} options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />;
  return (
    <Section title={t('title')} aside={choose}>
      {timeline.isError ? <ProblemPanel problem={asProblem(timeline.error)} onRetry={() => void timeline.refetch()} /> : null}
      {timeline.data && items.length === 0 ? <EmptyPanel title={t('empty')} /> : null}
      <ol className={css.items}>
        {items.map((item) => (
          <Item key={`${item.ref.type}${item.ref.id}${item.at}${item.state}${item.detail}`} item={item} />
        ))}
      </ol>
      {timeline.hasNextPage ? <Button loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>{t('action.more', { ns: 'common' })}</Button> : null}
    </Section>
  );
}

function Item({ item }: { item: TimelineItem }) {
  const { t } = useTranslation(['timeline', 'steps']);
  const address = PAGES[item.kind]?.(item.ref.id);
  const done = t(`state.${item.state}`, { defaultValue: '' }) || t(`steps:kind.${item.state}`, { defaultValue: item.state });
  return (
    <li>
      <time dateTime={item.at}>{item.at}</time>
      <span className={css.kind}><span aria-hidden="true">{GLYPHS[item.kind]}</span> {t(`kind.${item.kind}`)}</span>
      <span className={css.what}>
        <strong>{done}</strong> {address ? <ViewLink to={address}>{item.title}</ViewLink> : item.title}
        {item.detail ? <span className={css.detail}>{item.detail}</span> : null}
      </span>
    </li>
  );
}
