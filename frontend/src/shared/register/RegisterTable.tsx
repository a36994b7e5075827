import { Button, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { PagedList, type PagedListProps } from '@/shared/ui/PagedList';
import type { Sorting } from '@/shared/view/listed';
import { useOpened } from '@/shared/view/opened';

/** A row of a register: opened by its id. */
export interface Entry {
  id: string;
}

/** The address names the entry that is open beside the list. */
export function useOpenEntry(): [string | null, (id: string | null) => void] {
  const { opened, show } = useOpened('entry');
  return [opened, show];
}

/** A cell that opens its row's entry. */
export function EntryLink({ id, text }: { id: string; text: string }) {
  const [, open] = useOpenEntry();
  return <Button type="link" size="small" style={{ whiteSpace: 'normal', textAlign: 'left', height: 'auto', padding: 0 }} onClick={() => open(id)}>{text}</Button>;
}

interface RegisterTableProps<T extends Entry> extends Omit<PagedListProps<T>, 'empty' | 'emptyAdvice' | 'children'>, Partial<Pick<PagedListProps<T>, 'empty' | 'emptyAdvice'>> {
  columns: NonNullable<TableProps<T>['columns']>;
  sorting: Sorting;
  /** A column whose key is one of these may be sorted by. */
  sorts: readonly string[];
  width: number;
}

/** A register: its filters, its rows, its pages. */
export function RegisterTable<T extends Entry>({ title, aside, query, columns, sorting: { sort, defaultSort, onSort }, sorts, filters, empty, emptyAdvice, lines = 10, width }: RegisterTableProps<T>) {
  const { t } = useTranslation();
  const sortable = columns.map((column) =>
    sorts.includes(String(column.key))
      ? { ...column, sorter: true, sortOrder: sort === column.key ? ('ascend' as const) : sort === `-${String(column.key)}` ? ('descend' as const) : null }
      : column,
  );
  return (
    <PagedList title={title} aside={aside} query={query} filters={filters} empty={empty ?? t('register.empty')} emptyAdvice={emptyAdvice ?? t('register.emptyAdvice')} lines={lines}>
      {(items) => (
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
      )}
    </PagedList>
  );
}
