import { App, Button, Popconfirm } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { keys } from '@/shared/api/query';
import type { Milestone, Project } from '@/shared/api/types';
import { lastDay } from '@/shared/format/period';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Evidence } from '@/shared/ui/Evidence';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useBoardDefaults, useView } from '@/shared/view/view';
import { withdrawMilestone } from './api/withdrawMilestone';
import { Gantt } from './Gantt';
import { useMayPlan, useMilestones } from './hooks';
import { LightTag, Slip } from './LightTag';
import { AddDialog, ApplyDialog, CompleteDialog, ForecastDialog, ReopenDialog, ReplanDialog } from './MilestoneDialogs';
import { PlansDialog } from './PlansDialog';
import css from './milestones.module.css';

type Doing = 'forecast' | 'replan' | 'complete' | 'reopen' | 'plans';

/** A project's milestones: in words and figures, and drawn. */
export function ProjectMilestones({ project }: { project: Project }) {
  const { t } = useTranslation('milestones');
  const { past } = useView();
  const { period } = useBoardDefaults();
  const milestones = useMilestones({ project_id: [project.id], sort: 'position', limit: 100 });
  const writes = useMayPlan() && !past && project.state === 'active';
  const [open, setOpen] = useState<'apply' | 'add' | null>(null);
  const reload = () => void milestones.refetch();
  const close = () => setOpen(null);
  const today = [lastDay(period), new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })].sort()[0] ?? '';
  const items = milestones.data?.items ?? [];
  return (
    <Section
      title={t('title')}
      id="milestones"
      aside={
        writes ? (
          <>
            <Button size="small" onClick={() => setOpen('apply')}>{t('apply')}</Button>
            <Button size="small" onClick={() => setOpen('add')}>{t('add')}</Button>
          </>
        ) : null
      }
    >
      <Loadable query={milestones} lines={8}>
        {({ items: all }) =>
          all.length === 0 ? (
            <EmptyPanel title={t('none')}>{t('noneAdvice')}</EmptyPanel>
          ) : (
            <>
              <MilestoneTable milestones={all} writes={writes} onReload={reload} />
              <Gantt milestones={all} today={today} />
            </>
          )
        }
      </Loadable>
      {open === 'apply' ? <ApplyDialog projectId={project.id} filedOn={project.filed_on} onReload={reload} onClose={close} /> : null}
      {open === 'add' ? <AddDialog projectId={project.id} taken={items.map(({ kind }) => kind)} onReload={reload} onClose={close} /> : null}
    </Section>
  );
}

interface TableProps {
  milestones: readonly Milestone[];
  writes: boolean;
  onReload: () => void;
}

function MilestoneTable({ milestones, writes, onReload }: TableProps) {
  const { t } = useTranslation('milestones');
  const [doing, setDoing] = useState<{ what: Doing; id: string } | null>(null);
  const chosen = milestones.find(({ id }) => id === doing?.id);
  const rest = { onReload, onClose: () => setDoing(null) };
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('light')}</th>
            <th scope="col">{t('baseline')}</th>
            <th scope="col">{t('plan')}</th>
            <th scope="col">{t('forecast')}</th>
            <th scope="col">{t('done')}</th>
            <th scope="col">{t('slip')}</th>
            <th scope="col">{t('evidence')}</th>
            {writes ? <th scope="col">{t('doing')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {milestones.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="nowrap">{one.name}</th>
              <td><LightTag light={one.light} /></td>
              <td className="nowrap">{one.baseline_on ?? <span className="soft">{t('notPlanned')}</span>}</td>
              <td className="nowrap">
                {one.planned_on ?? '—'}
                {one.plan_version > 1 ? <Button type="link" size="small" onClick={() => setDoing({ what: 'plans', id: one.id })}>{t('versionOf', { version: one.plan_version })}</Button> : null}
              </td>
              <td className="nowrap">{one.forecast_on ?? '—'}</td>
              <td>
                <span className="nowrap">{one.done_on ?? '—'}</span>
                {one.doubt ? <span className={css.doubt}>▲ {one.doubt}</span> : null}
              </td>
              <td><Slip days={one.slip_days} /></td>
              <td>{one.done_on ? <>{one.document_number}{one.evidence.length ? <Evidence keeper="progress" files={one.evidence} /> : null}</> : '—'}</td>
              {writes ? <td><Doings milestone={one} onDo={(what) => setDoing({ what, id: one.id })} /></td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && doing?.what === 'forecast' ? <ForecastDialog milestone={chosen} {...rest} /> : null}
      {chosen && doing?.what === 'replan' ? <ReplanDialog milestone={chosen} {...rest} /> : null}
      {chosen && doing?.what === 'complete' ? <CompleteDialog milestone={chosen} {...rest} /> : null}
      {chosen && doing?.what === 'reopen' ? <ReopenDialog milestone={chosen} {...rest} /> : null}
      {chosen && doing?.what === 'plans' ? <PlansDialog milestone={chosen} onClose={rest.onClose} /> : null}
    </div>
  );
}

function Doings({ milestone, onDo }: { milestone: Milestone; onDo: (what: Doing) => void }) {
  const { t } = useTranslation('milestones');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const drop = useMutation({
    mutationFn: withdrawMilestone,
    onSuccess: () => queries.invalidateQueries({ queryKey: [keys.progress] }),
    onError: (error) => void message.error(asProblem(error).detail || t('problem.failedAdvice', { ns: 'common' })),
  });
  const button = (what: Doing, word: string) => (
    <Button size="small" type="link" onClick={() => onDo(what)} aria-label={`${milestone.name} ${word}`}>{word}</Button>
  );
  if (milestone.done_on) {
    return (
      <span className={css.actions}>
        {button('complete', t('amend'))}
        {button('reopen', t('reopen'))}
      </span>
    );
  }
  return (
    <span className={css.actions}>
      {button('complete', t('complete'))}
      {milestone.baseline_on ? button('forecast', t('setForecast')) : button('forecast', t('setPlan'))}
      {milestone.baseline_on ? button('replan', t('replan')) : null}
      <Popconfirm title={t('dropSure')} okText={t('drop')} cancelText={t('action.cancel', { ns: 'common' })} onConfirm={() => drop.mutate(milestone)}>
        <Button size="small" type="link" loading={drop.isPending} aria-label={`${milestone.name} ${t('drop')}`}>{t('drop')}</Button>
      </Popconfirm>
    </span>
  );
}
