import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { minuteOf } from '@/shared/format/instant';
import { Notice } from './Notice';
import { ProblemPanel } from './ProblemPanel';

export interface LoadableProps<T> {
  query: UseQueryResult<T, Error>;
  children: (data: T) => ReactNode;
  /** Lines of the placeholder, about as tall as what will come, so that nothing jumps. */
  lines?: number;
  /** Inside a table's row: how many cells the states between take. */
  inRow?: number;
}

/** One place for the states between asking and having: loading, failed, and shown but not renewed. */
export function Loadable<T>({ query, children, lines = 4, inRow }: LoadableProps<T>) {
  const { t } = useTranslation();
  if (inRow !== undefined) {
    if (query.data !== undefined) return <>{children(query.data)}</>;
    return (
      <td colSpan={inRow} className="soft num">
        {query.isError ? asProblem(query.error).message || t('problem.failed') : t('state.loading')}
      </td>
    );
  }
  if (query.data !== undefined) {
    return (
      <>
        {query.isError ? (
          <Notice tone="warning" action={<Button size="small" onClick={() => void query.refetch()}>{t('action.retry')}</Button>}>
            {t('state.notRenewed', { at: minuteOf(query.dataUpdatedAt) })}
          </Notice>
        ) : null}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <ProblemPanel problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={t('state.loading')}>
      <Skeleton active title={false} paragraph={{ rows: lines }} />
    </div>
  );
}
