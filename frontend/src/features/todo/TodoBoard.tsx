import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { keys } from '@/shared/api/query';
import { useProjectNames } from '@/shared/names/names';
import { useMe } from '@/shared/session/me';
import { asRole } from '@/shared/session/role';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { useView } from '@/shared/view/view';
import { COUNTED, dutiesOf, type Duty, type Line } from './duties';
import css from './todo.module.css';

const SHOWN = 6;

/** What waits for whoever looks, in the month looked at: first what only they can do, then what they keep an eye on. */
export function TodoBoard() {
  const { t } = useTranslation('todo');
  const { role, domains } = useMe();
  const { period } = useView();
  const { mine, watched } = dutiesOf(asRole(role), period, { statistics: domains.includes('statistics') });
  return (
    <>
      {mine.length > 0 ? <Duties title={t('mine')} duties={mine} period={period} none={t('noneMine')} /> : null}
      {watched.length > 0 ? <Duties title={t('watched')} duties={watched} period={period} none={t('noneWatched')} /> : null}
    </>
  );
}

function Duties({ title, duties, period, none }: { title: string; duties: Duty[]; period: string; none: string }) {
  const { t } = useTranslation('todo');
  const { subject } = useMe();
  // Old as soon as anything is written in the service that answers; all of them are asked at once.
  const answers = useQueries({ queries: duties.map(({ key, load }) => ({ queryKey: [keys.progress, 'todo', subject, key, period], queryFn: load })) });
  const counted = answers.reduce((sum, { data }) => sum + (data?.lines.length ?? 0), 0);
  const more = answers.some(({ data }) => data?.more);
  const loading = answers.some(({ isPending }) => isPending);
  const failed = duties.filter((_, at) => answers[at]?.isError);
  const firstError = answers.find(({ isError }) => isError)?.error;
  const full = duties.flatMap((duty, at) => {
    const data = answers[at]?.data;
    return data && data.lines.length > 0 ? [{ duty, data }] : [];
  });
  return (
    <Section title={title} aside={<span role="status">{loading ? t('state.loading', { ns: 'common' }) : t('sum', { count: counted, more: more ? '+' : '' })}</span>}>
      {failed.length > 0 ? (
        <Notice tone="warning" action={<Button size="small" onClick={() => answers.forEach((each) => each.isError && void each.refetch())}>{t('action.retry', { ns: 'common' })}</Button>}>
          {t('failed', { what: failed.map(({ key }) => t(`duty.${key}`)).join(', ') })} {firstError ? asProblem(firstError).message : ''}
        </Notice>
      ) : null}
      {!loading && failed.length === 0 && full.length === 0 ? <p className="soft">{none}</p> : null}
      <div className={css.grid}>{full.map(({ duty, data }) => <DutyCard key={duty.key} duty={duty} lines={data.lines} more={data.more} />)}</div>
    </Section>
  );
}

function DutyCard({ duty, lines, more }: { duty: Duty; lines: Line[]; more: boolean }) {
  const { t } = useTranslation('todo');
  const shown = lines.slice(0, SHOWN);
  const names = useProjectNames(shown.flatMap(({ project }) => (project ? [project] : [])));
  const late = lines.filter((line) => line.late).length;
  const count = more ? `${COUNTED}+` : String(lines.length);
  return (
    <article className={css.card} aria-label={t(`duty.${duty.key}`)}>
      <header className={css.head}>
        <h3>{t(`duty.${duty.key}`)}</h3>
        <span className={css.count}>{t('count', { count })}</span>
        {late > 0 ? <span className={css.late}>{t('late', { count: late })}</span> : null}
      </header>
      <ul className={css.lines}>
        {shown.map((line) => (
          <li key={line.id}>
            <ViewLink to={line.to}>{line.project ? (names.get(line.project) ?? line.project) : line.title}</ViewLink>
            <span className="soft">{[line.about, line.due ? t('due', { day: line.due }) : null].filter(Boolean).join(' · ')}</span>
            {line.late ? <span className={css.late}>{t('isLate')}</span> : null}
          </li>
        ))}
      </ul>
      <ViewLink to={duty.to}>{t('all', { count })}</ViewLink>
    </article>
  );
}
