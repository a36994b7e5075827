import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { lastDay } from '@/shared/format/period';
import { useView } from '@/shared/view/view';
import { PAGE_SIZE, readFilter, toQuery } from './filter';
import { useProjects } from './hooks';
import { ProjectFilters } from './ProjectFilters';
import { ProjectTable } from './ProjectTable';
import css from './projects.module.css';

export function ProjectExports() {
  const { t } = useTranslation('projects');
  const [search] = useSearchParams();
  const { period } = useView();
  return <Exports list="registry/v1/projects" query={toQuery(readFilter(search), period)} of={t('title')} />;
}

export function ProjectList() {
  const { t } = useTranslation('projects');
  const [search, setSearch] = useSearchParams();
  // Cursors of the pages behind this one. They are absent when a link opened this page: then only the first is offered.
  const trail: string[] = (useLocation().state as { trail?: string[] } | null)?.trail ?? [];
  const { period } = useView();
  const cursor = search.get('cursor');
  const page = Math.max(1, Number(search.get('page')) || 1);
  const projects = useProjects({ ...toQuery(readFilter(search), period), limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) });

  const turnTo = (to: string, number: number, behind: string[]) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        next.delete('cursor');
        next.delete('page');
        if (to) {
          next.set('cursor', to);
          next.set('page', String(number));
        }
        return next;
      },
      { state: { trail: behind } },
    );

  return (
    <Section title={t('title')} aside={t('membershipOn', { day: lastDay(period) })}>
      <ProjectFilters />
      <Loadable query={projects} lines={10}>
        {({ items, next }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('empty')}>{t('emptyAdvice')}</EmptyPanel>
          ) : (
            <>
              <ProjectTable projects={items} loading={projects.isPlaceholderData} sortable />
              <nav className={css.paging} aria-label={t('paging')}>
                <span className="soft" role="status">{t('page', { page, count: items.length })}</span>
                {page > 1 ? <Button onClick={() => turnTo('', 1, [])}>{t('action.first', { ns: 'common' })}</Button> : null}
                <Button disabled={trail.length === 0} onClick={() => turnTo(trail.at(-1) ?? '', page - 1, trail.slice(0, -1))}>
                  {t('action.previous', { ns: 'common' })}
                </Button>
                <Button disabled={!next} onClick={() => turnTo(next ?? '', page + 1, [...trail, cursor ?? ''])}>
                  {t('action.next', { ns: 'common' })}
                </Button>
              </nav>
            </>
          )
        }
      </Loadable>
    </Section>
  );
}
