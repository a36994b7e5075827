import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/shared/api/problem';
import css from './ui.module.css';

function kindOf(status: number): 'unreachable' | 'forbidden' | 'missing' | 'busy' | 'failed' {
  if (status === 0) return 'unreachable';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'missing';
  return status === 429 || status === 503 ? 'busy' : 'failed';
}

/** In the place of content that could not be had: what happened, what to do, and the number to quote. */
export function ProblemPanel({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { t } = useTranslation();
  const kind = kindOf(problem.status);
  return (
    <div className={css.panel} role="alert">
      <div className={css.panelGlyph} aria-hidden="true">{kind === 'missing' ? '◇' : kind === 'forbidden' ? '⊘' : '!'}</div>
      <h2 className={css.panelTitle}>{problem.title || t(`problem.${kind}`)}</h2>
      <p className={css.panelText}>{problem.detail || t(`problem.${kind}Advice`)}</p>
      {onRetry && kind !== 'forbidden' && kind !== 'missing' ? <Button onClick={onRetry}>{t('action.retry')}</Button> : null}
      {problem.traceId ? <p className={css.trace}>{t('problem.trace', { id: problem.traceId })}</p> : null}
    </div>
  );
}
