import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { PlanItem, PlanVersion, YearlyPlan } from '@/shared/api/types';
import { isAmount } from '@/shared/format/amount';
import { MONEY } from '@/shared/format/units';
import { useUnits } from '@/shared/names/names';
import { ProjectAdder } from '@/shared/names/ProjectSelect';
import { DayInput } from '@/shared/ui/DayInput';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { saveDraft } from './api/saveDraft';
import { useTaskNames } from './hooks';
import css from './yearlyPlans.module.css';

type Line = Pick<PlanItem, 'project_id' | 'task_code' | 'name' | 'goal' | 'planned_amount' | 'due_on' | 'unit'>;

const keyOf = (line: Line) => line.project_id ?? line.task_code ?? '';

function itemOf({ project_id, task_code, goal, planned_amount, due_on, unit }: Line) {
  return { project_id, task_code, goal: goal?.trim() || null, planned_amount: planned_amount || null, due_on, unit };
}

/** The draft as a table that is written: projects and tasks come in, go out, and get their goals. Saved as a whole. */
export function DraftEditor({ plan, version }: { plan: YearlyPlan; version: PlanVersion }) {
  const { t } = useTranslation('yearlyPlans');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { options: units } = useUnits();
  const tasks = useTaskNames();
  const first = version.items.filter((item) => item.change !== 'dropped' && !(item.change === null && item.since_last_year === 'dropped'));
  const [lines, setLines] = useState<Line[]>(first);
  const [title, setTitle] = useState(version.title);
  const [touched, setTouched] = useState(false);
  const change = (next: Line[]) => {
    setLines(next);
    setTouched(true);
  };
  const add = (line: Line) => {
    if (lines.some((known) => keyOf(known) === keyOf(line))) void message.info(t('alreadyIn'));
    else change([...lines, line]);
  };
  const blank = { goal: null, planned_amount: null, due_on: null, unit: null };
  const write = (line: Line, fields: Partial<Line>) => change(lines.map((each) => (keyOf(each) === keyOf(line) ? { ...each, ...fields } : each)));
  const saving = useMutation({
    mutationFn: () => saveDraft(plan, { title: title.trim(), items: lines.map(itemOf) }),
    onSuccess: async () => {
      setTouched(false);
      await queries.invalidateQueries({ queryKey: [keys.progress] });
      void message.success(t('draftSaved'));
    },
  });
  const wrong = lines.some(({ planned_amount }) => planned_amount && (!isAmount(planned_amount) || planned_amount.includes('-')));
  return (
    <>
      <MutationProblem error={saving.error} onReload={() => void queries.invalidateQueries({ queryKey: [keys.progress] })} />
      <div className={css.bar}>
        <Input aria-label={t('title')} style={{ maxWidth: 320 }} maxLength={200} value={title} onChange={(event) => { setTitle(event.target.value); setTouched(true); }} />
        <ProjectAdder onAdd={({ id, name }) => add({ project_id: id, task_code: null, name, ...blank })} />
        <Select
          showSearch
          optionFilterProp="label"
          value={null}
          aria-label={t('addTask')}
          placeholder={t('addTask')}
          style={{ minWidth: 240 }}
          options={tasks.map(({ code, title: name }) => ({ value: code, label: name }))}
          onSelect={(_: unknown, { value, label }: { value: string; label: string }) => add({ project_id: null, task_code: value, name: label, ...blank })}
        />
        <Button type="primary" disabled={!touched || wrong || !title.trim()} loading={saving.isPending} onClick={() => saving.mutate()}>{t('saveDraft')}</Button>
        <span className="soft" role="status">{wrong ? t('amountBad') : touched ? t('notSaved') : t('counts', { items: lines.length })}</span>
      </div>
      <Table<Line>
        size="small"
        rowKey={keyOf}
        dataSource={lines}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 1000 }}
        locale={{ emptyText: t('draftEmpty') }}
        columns={[
          { key: 'what', title: t('what'), width: 70, render: (_, line) => t(line.project_id ? 'project' : 'task') },
          { key: 'name', title: t('name'), width: 240, render: (_, line) => line.name },
          { key: 'goal', title: t('goal'), render: (_, line) => <Input aria-label={t('of', { field: t('goal'), name: line.name })} maxLength={500} value={line.goal ?? ''} onChange={(event) => write(line, { goal: event.target.value })} /> },
          {
            key: 'amount', title: `${t('plannedAmount')} (${MONEY})`, width: 160,
            render: (_, line) => <Input inputMode="decimal" aria-label={t('of', { field: t('plannedAmount'), name: line.name })} value={line.planned_amount ?? ''} onChange={(event) => write(line, { planned_amount: event.target.value.trim() })} />,
          },
          { key: 'due', title: t('due'), width: 150, render: (_, line) => <DayInput value={line.due_on} onChange={(due_on) => write(line, { due_on })} /> },
          {
            key: 'unit', title: t('unit'), width: 170,
            render: (_, line) => <Select aria-label={t('of', { field: t('unit'), name: line.name })} style={{ width: '100%' }} showSearch allowClear optionFilterProp="label" value={line.unit} onChange={(unit?: string | null) => write(line, { unit: unit ?? null })} options={units} />,
          },
          { key: 'out', title: t('do'), width: 80, render: (_, line) => <Button type="link" danger size="small" aria-label={t('of', { field: t('takeOut'), name: line.name })} onClick={() => change(lines.filter((each) => keyOf(each) !== keyOf(line)))}>{t('takeOut')}</Button> },
        ]}
      />
    </>
  );
}
