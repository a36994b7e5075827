import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { TaskAnswer } from '@/shared/api/types';
import { useCarriers, useProjectNames, useUnits } from '@/shared/names/names';
import { useAbilities } from '@/shared/session/me';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { Evidence } from '@/shared/ui/Evidence';
import { Facts } from '@/shared/ui/Facts';
import { Loadable } from '@/shared/ui/Loadable';
import { ViewLink } from '@/shared/view/ViewLink';
import { useTask } from './hooks';
import { DeleteTask, EditTask, FiguresForm, StepForm } from './TaskDialogs';
import { TaskHistory } from './TaskHistory';
import { TaskState } from './TaskState';
import css from './tasks.module.css';

/** The task that the address names, beside the list. */
export function TaskDrawer() {
  const { t } = useTranslation('tasks');
  const [search, setSearch] = useSearchParams();
  const id = search.get('task');
  const close = () =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      next.delete('task');
      return next;
    });
  return (
    <Drawer open={id !== null} size={720} title={t('one')} onClose={close} destroyOnHidden>
      {id ? <TaskPanel id={id} onGone={close} /> : null}
    </Drawer>
  );
}

function TaskPanel({ id, onGone }: { id: string; onGone: () => void }) {
  return <Loadable query={useTask(id)} lines={12}>{(task) => <TaskBody task={task} onGone={onGone} />}</Loadable>;
}

function TaskBody({ task, onGone }: { task: TaskAnswer; onGone: () => void }) {
  const { t } = useTranslation('tasks');
  const { manage } = useAbilities();
  const [dialog, setDialog] = useState<'step' | 'edit' | 'figures' | 'delete' | null>(null);
  const again = useTask(task.id);
  const common = { task, onReload: () => void again.refetch(), onClose: () => setDialog(null) };
  return (
    <>
      <h2 style={{ fontSize: 17, margin: '0 0 4px' }}>{task.title}</h2>
      <p style={{ margin: '0 0 12px', display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        <TaskState state={task.state} />
        <span className="soft">{task.code}</span>
        {task.synthetic ? <span className="soft">{t('synthetic')}</span> : null}
        {task.withdrawn ? <span className={css.late}>{t('withdrawn')}</span> : null}
      </p>
      {task.may_report ? (
        <p style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          <Button type="primary" onClick={() => setDialog('step')}>{t('report')}</Button>
          <Button onClick={() => setDialog('figures')}>{t('figures')}</Button>
          <Button onClick={() => setDialog('edit')}>{t('edit')}</Button>
          {manage && !task.from_plan && task.state === 'not_started' ? <Button danger onClick={() => setDialog('delete')}>{t('delete')}</Button> : null}
        </p>
      ) : null}
      <TaskFacts task={task} />
      <Figures task={task} />
      <section className={css.block} aria-label={t('clauseText')}>
        <h3>{`${t('clauseText')} ${task.clause}`}</h3>
        {task.quote ? <blockquote className={css.quote}>{task.quote}</blockquote> : null}
        {task.clause_text ? <details style={{ marginTop: 8 }}><summary>{t('wholeClause')}</summary><p className={css.quote}>{task.clause_text}</p></details> : null}
      </section>
      <TaskHistory task={task} />
      {dialog === 'step' ? <StepForm {...common} /> : null}
      {dialog === 'edit' ? <EditTask {...common} /> : null}
      {dialog === 'figures' ? <FiguresForm {...common} /> : null}
      {dialog === 'delete' ? <DeleteTask {...common} onClose={() => { setDialog(null); onGone(); }} /> : null}
    </>
  );
}

function TaskFacts({ task }: { task: TaskAnswer }) {
  const { t } = useTranslation('tasks');
  const { nameOf: unitName } = useUnits();
  const { nameOf: carrierName } = useCarriers();
  const projects = useProjectNames(task.project_ids);
  const unset = <span className="soft">{t('unset')}</span>;
  const lead = task.lead_unit ? unitName(task.lead_unit) : task.lead_named ? t('leadNamed', { name: task.lead_named }) : unset;
  const links = (found: { key: string; to: string; text: string }[]) =>
    found.length === 0 ? unset : <ul style={{ margin: 0, paddingLeft: 16 }}>{found.map(({ key, to, text }) => <li key={key}><ViewLink to={to}>{text}</ViewLink></li>)}</ul>;
  return (
    <Facts
      facts={[
        { term: t('lead'), value: lead },
        { term: t('dueWhole'), value: task.due_on ? <>{task.due_on} {task.due_default ? <span title={t('dueDefault')}><DefaultMark /></span> : null}</> : unset },
        { term: t('kind'), value: t(`kindOf.${task.kind}`) },
        { term: t('startedOn'), value: task.started_on ?? unset },
        { term: t('doneOn'), value: task.done_on ?? task.stopped_on ?? unset },
        { term: t('document'), value: task.document_number ?? unset },
        { term: t('evidence'), value: <Evidence keeper="progress" files={task.evidence} /> },
        ...(task.occurrences.length > 0
          ? [{ term: t('occurrences'), value: <ul style={{ margin: 0, paddingLeft: 16 }}>{task.occurrences.map(({ due_on, done_on }) => <li key={due_on}>{done_on ? t('fulfilled', { due: due_on, done: done_on }) : t('open', { due: due_on })}</li>)}</ul> }]
          : []),
        { term: t('carrier'), value: links(task.carrier_codes.map((code) => ({ key: code, to: `/carriers/${code}`, text: carrierName(code) }))) },
        { term: t('projects'), value: links(task.project_ids.map((id) => ({ key: id, to: `/projects/${id}`, text: projects.get(id) ?? id }))) },
        { term: t('indicators'), value: links(task.indicators.map((code) => ({ key: code, to: `/indicators/${code}`, text: code }))) },
      ]}
    />
  );
}

function Figures({ task }: { task: TaskAnswer }) {
  const { t } = useTranslation('tasks');
  if (task.figures.length === 0) return null;
  return (
    <section className={css.block} aria-label={t('figures')}>
      <h3>{t('figures')}</h3>
      <table className="plain-table">
        <thead><tr><th>{t('figureName')}</th><th className="num">{t('before')}</th><th className="num">{t('after')}</th></tr></thead>
        <tbody>
          {task.figures.map(({ name, unit, before, after }) => (
            <tr key={name}><td>{`${name} (${unit})`}</td><td className="num">{before ?? t('notReported')}</td><td className="num">{after ?? t('notReported')}</td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
