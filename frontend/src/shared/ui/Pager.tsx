import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import css from './list.module.css';

interface PagerProps {
  /** Cursor of the page that follows, as the list answered it. */
  next: string | null | undefined;
  count: number;
}

/** Turns a list's pages; the address carries the cursor. Pages behind are known only to who came through them. */
export function Pager({ next, count }: PagerProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const trail: string[] = (useLocation().state as { trail?: string[] } | null)?.trail ?? [];
  const cursor = search.get('cursor');
  const page = Math.max(1, Number(search.get('page')) || 1);
  if (page === 1 && !next) return <p className={css.paging} role="status">{t('pager.all', { count })}</p>;
  const turnTo = (to: string, number: number, behind: string[]) =>
    setSearch(
      (now) => {
        const after = new URLSearchParams(now);
        after.delete('cursor');
        after.delete('page');
        if (to) {
          after.set('cursor', to);
          after.set('page', String(number));
        }
        return after;
      },
      { state: { trail: behind } },
    );
  return (
    <nav className={css.paging} aria-label={t('pager.label')}>
      <span className="soft" role="status">{t('pager.page', { page, count })}</span>
      {page > 1 ? <Button onClick={() => turnTo('', 1, [])}>{t('action.first')}</Button> : null}
      <Button disabled={trail.length === 0} onClick={() => turnTo(trail.at(-1) ?? '', page - 1, trail.slice(0, -1))}>{t('action.previous')}</Button>
      <Button disabled={!next} onClick={() => turnTo(next ?? '', page + 1, [...trail, cursor ?? ''])}>{t('action.next')}</Button>
    </nav>
  );
}
