import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { Notice } from './Notice';

export interface MutationProblemProps {
  error: Error | null;
  /** Fetches the record anew; offered when somebody else has changed it meanwhile. */
  onReload: () => void;
  /** Fields whose faults the form itself shows. */
  shownFields?: readonly string[];
}

/** Why a write was refused. */
export function MutationProblem({ error, onReload, shownFields = [] }: MutationProblemProps) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = asProblem(error);
  if (problem.status === 412) {
    return (
      <Notice tone="error" action={<Button size="small" onClick={onReload}>{t('action.reload')}</Button>}>
        <strong>{t('problem.stale')}</strong> {problem.detail || t('problem.staleAdvice')}
      </Notice>
    );
  }
  const elsewhere = problem.faults.filter((fault) => !shownFields.includes(fault.pointer.split('/').at(-1) ?? ''));
  const text = problem.detail || problem.title || t(problem.status === 0 ? 'problem.unreachableAdvice' : 'problem.failedAdvice');
  return (
    <Notice tone="error">
      <div>{text}</div>
      {elsewhere.length > 1 ? (
        <ul>
          {elsewhere.map((fault) => (
            <li key={`${fault.pointer}${fault.detail}`}>{fault.detail}</li>
          ))}
        </ul>
      ) : null}
      {problem.traceId && problem.status >= 500 ? <small>{t('problem.trace', { id: problem.traceId })}</small> : null}
    </Notice>
  );
}
