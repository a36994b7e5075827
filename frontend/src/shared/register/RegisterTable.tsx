import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import type { Sorting } from '@/shared/view/listed';

/** A row of a register: opened by its id. */
export interface Entry {
  id: string;
}

/** The address names the entry that is open beside the list. */
export function useOpenEntry(): [string | null, (id: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const open = (id: string | null) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      if (id) next.set('entry', id);
      else next.delete('entry');
      return next;
    });
  return [search.get('entry'), open];
}

/** A cell that opens its row's entry. */
export function EntryLink({ id, text }: { id: string; text: string }) {
  const [, open] = useOpenEntry();
  return <Button type="link" size="small" style={{ whiteSpace: 'normal', textAlign: 'left', height: 'auto', padding: 0 }} onClick={() => open(id)}>{text}</Button>;
}

interface RegisterTableProps<T extends Entry> {
  title: string;
  aside?: ReactNode;
  query: UseQueryResult<{ items: T[]; next?: string | null }>;
  columns: NonNullable<TableProps<T>['columns']>;
  sorting: Sorting;
  /** A column whose key is one of these may be sorted by. */
  sorts: readonly string[];
  filters: ReactNode;
  width: number;
}

/** A register: its filters, its rows, its pages. */
export function RegisterTable<T extends Entry>({ title, aside, query, columns, sorting: { sort, defaultSort, onSort }, sorts, filters, width }: RegisterTableProps<T>) {
  const { t } = useTranslation();
  const sortable = columns.map((column) =>
    sorts.includes(String(column.key))
      ? { ...column, sorter: true, sortOrder: sort === column.key ? ('ascend' as const) : sort === `-${String(column.key)}` ? ('descend' as const) : null }
      : column,
  );
  return (
    <Section title={title} aside={aside}>
      {filters}
      <Loadable query={query} lines={10}>
        {({ items, next }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('register.empty')}>{t('register.emptyAdvice')}</EmptyPanel>
          ) : (
            <>
              <Table<T>
                size="small"
                rowKey="id"
                dataSource={items}
                columns={sortable}
                loading={query.isPlaceholderData}
                pagination={false}
                scroll={{ x: width }}
                showSorterTooltip={false}
                onChange={(_, __, sorter) => {
                  const one = Array.isArray(sorter) ? sorter[0] : sorter;
                  const key = String(one?.columnKey ?? '');
                  onSort(!one?.order ? defaultSort : one.order === 'descend' ? `-${key}` : key);
                }}
              />
              <Pager next={next} count={items.length} />
            </>
          )
        }
      </Loadable>
    </Section>
  );
}
