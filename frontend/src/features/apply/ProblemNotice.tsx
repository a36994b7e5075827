import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { Notice } from '@/shared/ui/Notice';

/** Why something could not be done, in words for people without an account. */
export function ProblemNotice({ error }: { error: unknown }) {
  const { t } = useTranslation('apply');
  if (!error) return null;
  const problem = asProblem(error);
  const said = problem.status === 0 ? t('unreachable') : problem.detail || (problem.status === 429 ? t('tooOften') : t('problem'));
  return (
    <div role="alert">
      <Notice tone="error">
        {said}
        {problem.faults.length > 1 ? <ul>{problem.faults.map((fault) => <li key={fault.pointer + fault.detail}>{fault.detail}</li>)}</ul> : null}
      </Notice>
    </div>
  );
}
