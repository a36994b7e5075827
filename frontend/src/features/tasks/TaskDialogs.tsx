import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { FileRef, TaskAnswer, TaskFigure } from '@/shared/api/types';
import { isAmount } from '@/shared/format/amount';
import { useCarriers, useUnits } from '@/shared/names/names';
import { ProjectsInput } from '@/shared/names/ProjectSelect';
import { useAbilities } from '@/shared/session/me';
import { DayInput } from '@/shared/ui/DayInput';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeTask } from './api/changeTask';
import { createTask } from './api/createTask';
import { deleteTask } from './api/deleteTask';
import { takeStep } from './api/takeStep';
import { useActions } from './hooks';
import css from './tasks.module.css';

export interface TaskDialogProps {
  task: TaskAnswer;
  onReload: () => void;
  onClose: () => void;
}

// The steps that a task may take from each state; the service decides, this spares a refusal.
const NEXT = { not_started: ['in_progress', 'stopped'], in_progress: ['done', 'stopped'], done: ['in_progress'], stopped: ['in_progress'] } as const;

interface StepFields {
  happened_on: string | null;
  state: '' | 'in_progress' | 'done' | 'stopped';
  occurrence: string;
  text: string;
  document_number: string;
  evidence: FileRef[];
}

export function StepForm({ task, onReload, onClose }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  const open = task.occurrences.filter(({ done_on }) => !done_on);
  const initial: StepFields = { happened_on: null, state: '', occurrence: '', text: '', document_number: '', evidence: [] };
  const write = ({ happened_on, state, occurrence, text, document_number, evidence }: StepFields) =>
    takeStep(task, {
      happened_on: happened_on ?? '', state: state || null, occurrence: occurrence || null, text: text.trim() || null,
      document_number: document_number.trim() || null, evidence,
    });
  return (
    <FormDialog<StepFields> title={t('report')} initial={initial} write={write} done={t('reported')} touches={keys.progress} onReload={onReload} onClose={onClose}>
      <div className={css.pair}>
        <Form.Item name="happened_on" label={t('happenedOn')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
        <Form.Item name="state" label={t('newState')}>
          <Select options={[{ value: '', label: t('sameState', { state: t(`stateOf.${task.state}`) }) }, ...NEXT[task.state].map((value) => ({ value, label: t(`stateOf.${value}`) }))]} />
        </Form.Item>
      </div>
      {open.length > 0 ? (
        <Form.Item name="occurrence" label={t('occurrence')}>
          <Select options={[{ value: '', label: t('noOccurrence') }, ...open.map(({ due_on }) => ({ value: due_on, label: due_on }))]} />
        </Form.Item>
      ) : null}
      <Form.Item name="text" label={t('note')}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      <Form.Item name="document_number" label={t('document')} extra={t('proofHelp')}><Input maxLength={100} /></Form.Item>
      <Form.Item name="evidence" label={t('evidence')}><EvidenceInput keeper="progress" /></Form.Item>
    </FormDialog>
  );
}

interface EditFields {
  title: string;
  clause: string;
  lead_unit: string;
  due_on: string | null;
  carrier_codes: string[];
  project_ids: string[];
}

export function EditTask({ task, onReload, onClose }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  const { manage } = useAbilities();
  const { options: units } = useUnits();
  const { options: carriers } = useCarriers();
  const { title, clause, lead_unit, due_on, carrier_codes, project_ids } = task;
  const write = (fields: EditFields) => {
    const links = { carrier_codes: fields.carrier_codes, project_ids: fields.project_ids };
    const office = manage ? { lead_unit: fields.lead_unit || null, due_on: fields.due_on } : {};
    return changeTask(task, { ...links, ...office, ...(manage && !task.from_plan ? { title: fields.title.trim(), clause: fields.clause.trim() } : {}) });
  };
  return (
    <FormDialog<EditFields>
      title={t('edit')}
      initial={{ title, clause, lead_unit: lead_unit ?? '', due_on, carrier_codes, project_ids }}
      write={write}
      done={t('edited')}
      touches={keys.progress}
      onReload={onReload}
      onClose={onClose}
    >
      {manage && !task.from_plan ? (
        <>
          <Form.Item name="title" label={t('title')} rules={[{ required: true, whitespace: true, message: t('titleMissing') }]}><Input maxLength={200} /></Form.Item>
          <Form.Item name="clause" label={t('clause')} rules={[{ required: true, whitespace: true, message: t('clauseMissing') }]}><Input maxLength={200} /></Form.Item>
        </>
      ) : null}
      {manage ? (
        <div className={css.pair}>
          <Form.Item name="lead_unit" label={t('lead')}>
            <Select showSearch optionFilterProp="label" options={[{ value: '', label: t('unset') }, ...units]} />
          </Form.Item>
          <Form.Item name="due_on" label={t('dueWhole')}><DayInput /></Form.Item>
        </div>
      ) : null}
      <Form.Item name="carrier_codes" label={t('carrier')}><Select mode="multiple" optionFilterProp="label" options={carriers} /></Form.Item>
      <Form.Item name="project_ids" label={t('projects')}><ProjectsInput /></Form.Item>
    </FormDialog>
  );
}

interface FigureFields {
  figures: { name: string; unit: string; before: string; after: string }[];
}

export function FiguresForm({ task, onReload, onClose }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  const initial: FigureFields = { figures: task.figures.map(({ name, unit, before, after }) => ({ name, unit, before: before ?? '', after: after ?? '' })) };
  const amount = (value: string | undefined) => value?.trim() || null;
  const write = ({ figures }: FigureFields) =>
    changeTask(task, { figures: figures.map(({ name, unit, before, after }): TaskFigure => ({ name: name.trim(), unit: unit.trim(), before: amount(before), after: amount(after) })) });
  const isFigure = { validator: (_: unknown, value: string) => (!value?.trim() || (isAmount(value) && !value.includes('-')) ? Promise.resolve() : Promise.reject(new Error(t('figureBad')))) };
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <FormDialog<FigureFields> title={t('figures')} initial={initial} write={write} done={t('edited')} touches={keys.progress} onReload={onReload} onClose={onClose}>
      <p className="soft small">{t('figuresHelp')}</p>
      <Form.List name="figures">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div className={css.figureRow} key={key}>
                <Form.Item name={[name, 'name']} label={t('figureName')} rules={needed}><Input maxLength={60} /></Form.Item>
                <Form.Item name={[name, 'unit']} label={t('unit')} rules={needed}><Input maxLength={20} /></Form.Item>
                <Form.Item name={[name, 'before']} label={t('before')} rules={[isFigure]}><Input inputMode="decimal" autoComplete="off" /></Form.Item>
                <Form.Item name={[name, 'after']} label={t('after')} rules={[isFigure]}><Input inputMode="decimal" autoComplete="off" /></Form.Item>
                <Button type="text" aria-label={t('removeFigure')} style={{ marginTop: 28 }} onClick={() => remove(name)}><span aria-hidden="true">✕</span></Button>
              </div>
            ))}
            <Button onClick={() => add({ name: '', unit: '', before: '', after: '' })}>{t('addFigure')}</Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
}

interface NewFields {
  action: string;
  title: string;
  clause: string;
  lead_unit: string;
  due_on: string | null;
}

export function CreateTask({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const { options: units } = useUnits();
  const actions = useActions().data ?? [];
  const write = ({ action, title, clause, lead_unit, due_on }: NewFields) => createTask({ action, title: title.trim(), clause: clause.trim(), lead_unit: lead_unit || null, due_on });
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <FormDialog<NewFields>
      title={t('create')}
      initial={{ action: '', title: '', clause: '', lead_unit: '', due_on: null }}
      write={write}
      done={t('created')}
      touches={keys.progress}
      onReload={onClose}
      onClose={onClose}
    >
      <p className="soft small">{t('createHelp')}</p>
      <Form.Item name="action" label={t('action')} rules={needed(t('actionMissing'))}>
        <Select options={actions.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item name="title" label={t('title')} rules={needed(t('titleMissing'))}><Input maxLength={200} /></Form.Item>
      <Form.Item name="clause" label={t('clause')} rules={needed(t('clauseMissing'))}><Input maxLength={200} /></Form.Item>
      <div className={css.pair}>
        <Form.Item name="lead_unit" label={t('lead')}><Select showSearch optionFilterProp="label" options={[{ value: '', label: t('unset') }, ...units]} /></Form.Item>
        <Form.Item name="due_on" label={t('dueWhole')}><DayInput /></Form.Item>
      </div>
    </FormDialog>
  );
}

export function DeleteTask({ task, onReload, onClose }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  return (
    <FormDialog<Record<string, never>> title={t('delete')} submit={t('delete')} danger initial={{}} write={() => deleteTask(task)} done={t('deleted')} touches={keys.progress} onReload={onReload} onClose={onClose}>
      <p>{t('deleteMeans', { name: task.title })}</p>
    </FormDialog>
  );
}
