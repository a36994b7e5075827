import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { WorkbookLine } from '@/shared/api/types';
import { minuteOf } from '@/shared/format/instant';
import { Loadable } from '@/shared/ui/Loadable';
import { Pager } from '@/shared/ui/Pager';
import { Section } from '@/shared/ui/Page';
import { useWorkbooks } from './hooks';
import css from './workbooks.module.css';

const SHOWN = 20;

/** What was sent before, the newest first; the office sees everybody's. */
export function WorkbookHistory({ opened, onOpen }: { opened: string | null; onOpen: (id: string) => void }) {
  const { t } = useTranslation('workbooks');
  const cursor = useSearchParams()[0].get('cursor');
  const books = useWorkbooks({ limit: SHOWN, ...(cursor ? { cursor } : {}) });
  return (
    <Section title={t('history')}>
      <Loadable query={books}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p className="soft">{t('historyNone')}</p>
          ) : (
            <>
              <table className={`plain-table ${css.table}`}>
                <thead>
                  <tr>
                    {(['month', 'file', 'who', 'state', 'uploaded', 'finished', 'open'] as const).map((name) => <th key={name} scope="col">{t(name)}</th>)}
                  </tr>
                </thead>
                <tbody>
                  {items.map((book) => <Line key={book.id} book={book} opened={book.id === opened} onOpen={onOpen} />)}
                </tbody>
              </table>
              <Pager next={next} count={items.length} />
            </>
          )
        }
      </Loadable>
    </Section>
  );
}

function Line({ book, opened, onOpen }: { book: WorkbookLine; opened: boolean; onOpen: (id: string) => void }) {
  const { t } = useTranslation('workbooks');
  const finished = book.undone_at ?? book.confirmed_at;
  return (
    <tr {...(opened ? { 'aria-current': true as const } : {})}>
      <td className="nowrap">{book.period}</td>
      <td>{book.file_name}</td>
      <td>{book.subject}</td>
      <td className="nowrap">{t(`stateOf.${book.state}`)}</td>
      <td className="nowrap">{minuteOf(book.uploaded_at)}</td>
      <td className="nowrap">{finished ? minuteOf(finished) : '—'}</td>
      <td><Button size="small" aria-label={t('openOf', { name: `${book.file_name} ${minuteOf(book.uploaded_at)}` })} onClick={() => onOpen(book.id)}>{t('open')}</Button></td>
    </tr>
  );
}
