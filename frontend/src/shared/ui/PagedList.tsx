import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyPanel } from './EmptyPanel';
import { Loadable } from './Loadable';
import { Section } from './Page';
import { Pager } from './Pager';

/** A page of a list and the cursor of the one behind it, as the services answer. */
export type PageQuery<T> = UseQueryResult<{ items: T[]; next?: string | null }>;

export interface PagedListProps<T> {
  title: string;
  aside?: ReactNode;
  query: PageQuery<T>;
  filters: ReactNode;
  /** What is said where nothing is found, and what may be done about it. */
  empty: string;
  emptyAdvice: string;
  lines?: number;
  children: (items: T[]) => ReactNode;
}

/** A list: its filters, its rows, its pages. */
export function PagedList<T>({ title, aside, query, filters, empty, emptyAdvice, lines = 10, children }: PagedListProps<T>) {
  return (
    <Section title={title} aside={aside}>
      {filters}
      <Loadable query={query} lines={lines}>
        {({ items, next }) =>
          items.length === 0 ? (
            <EmptyPanel title={empty}>{emptyAdvice}</EmptyPanel>
          ) : (
            <>
              {children(items)}
              <Pager next={next} count={items.length} />
            </>
          )
        }
      </Loadable>
    </Section>
  );
}
