import { useTranslation } from 'react-i18next';
import type { Task } from '@/shared/api/types';
import css from './tasks.module.css';

const GLYPHS = { not_started: '○', in_progress: '◐', done: '●', stopped: '⊘' } as const;

/** A task's state by sign and word, never by colour alone. */
export function TaskState({ state }: { state: Task['state'] }) {
  const { t } = useTranslation('tasks');
  return (
    <span className={`${css.state} ${css[state] ?? ''}`}>
      <span aria-hidden="true">{GLYPHS[state]} </span>
      {t(`stateOf.${state}`)}
    </span>
  );
}

/** Whether an open task has missed its day, judged on the day the figures are for. */
export function isOverdue({ state, next_due_on }: Pick<Task, 'state' | 'next_due_on'>, today: string): boolean {
  return (state === 'not_started' || state === 'in_progress') && next_due_on !== null && next_due_on < today;
}
