import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { ProspectDetail } from '@/shared/api/types';
import { ProjectSelect } from '@/shared/names/selects';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ReasonField } from '@/shared/ui/ReasonField';
import { linkProspect } from './api/linkProspect';
import { moveProspect } from './api/moveProspect';
import { replaceProspect } from './api/replaceProspect';
import { withdrawProspect } from './api/withdrawProspect';
import { STAGES } from './filter';
import { useReserve } from './hooks';

export interface StepDialogProps {
  prospect: ProspectDetail;
  onReload: () => void;
  onClose: () => void;
}

function OnField() {
  const { t } = useTranslation('prospects');
  return <Form.Item name="on" label={t('on')} extra={t('onHelp')}><DayInput /></Form.Item>;
}

interface Move {
  to: (typeof STAGES)[number] | null;
  on: string | null;
  reason: string;
}

const OPEN_STAGES = STAGES.filter((stage) => stage !== 'registered');

/** On to a later stage, or back to an earlier one: what is offered decides whether a reason is asked for. */
function MoveDialog({ prospect, back, onReload, onClose }: StepDialogProps & { back: boolean }) {
  const { t } = useTranslation('prospects');
  const now = STAGES.indexOf(prospect.stage);
  const offered = OPEN_STAGES.filter((stage) => (back ? STAGES.indexOf(stage) < now : STAGES.indexOf(stage) > now));
  const initial: Move = { to: (back ? offered[offered.length - 1] : offered[0]) ?? null, on: null, reason: '' };
  return (
    <FormDialog<Move>
      title={t(back ? 'back' : 'advance')}
      danger={back}
      submit={t(back ? 'back' : 'advance')}
      initial={initial}
      write={({ to, on, reason }) => moveProspect(prospect, { to: to ?? prospect.stage, on, reason: reason.trim() || null })}
      done={t('moved')}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      {back && prospect.project_id ? <p>▲ {t('backUnlinks', { name: prospect.project_name })}</p> : null}
      <Form.Item name="to" label={t('to')}><Select options={offered.map((value) => ({ value, label: t(`stageOf.${value}`) }))} /></Form.Item>
      <OnField />
      <ReasonField label={t('reason')} required={back} missing={t('reasonMissing')} />
    </FormDialog>
  );
}

export const Advance = (props: StepDialogProps) => <MoveDialog {...props} back={false} />;
export const FallBack = (props: StepDialogProps) => <MoveDialog {...props} back />;

/** The project is in the registry already. */
export function LinkProject({ prospect, onReload, onClose }: StepDialogProps) {
  const { t } = useTranslation('prospects');
  return (
    <FormDialog<{ project_id: string | null; on: string | null }>
      title={t('link')}
      submit={t('link')}
      initial={{ project_id: null, on: null }}
      write={({ project_id, on }) => linkProspect(prospect, { project_id: project_id ?? '', on })}
      done={t('linked')}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <Form.Item name="project_id" label={t('project')} rules={[{ required: true, message: t('projectMissing') }]}><ProjectSelect /></Form.Item>
      <OnField />
    </FormDialog>
  );
}

export function Replace({ prospect, onReload, onClose }: StepDialogProps) {
  const { t } = useTranslation('prospects');
  const reserve = useReserve(prospect);
  return (
    <FormDialog<{ by: string | null; on: string | null; reason: string }>
      title={t('replace')}
      submit={t('replace')}
      danger
      initial={{ by: null, on: null, reason: '' }}
      write={({ by, on, reason }) => replaceProspect(prospect, { by: by ?? '', on, reason: reason.trim() })}
      done={t('replaced')}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <p>{t('replaceMeans', { name: prospect.name })}</p>
      <Form.Item name="by" label={t('by_')} extra={t('byHelp')} rules={[{ required: true, message: t('byMissing') }]}>
        <Select showSearch optionFilterProp="label" options={reserve.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))} />
      </Form.Item>
      <OnField />
      <ReasonField label={t('reason')} missing={t('reasonMissing')} />
    </FormDialog>
  );
}

export function Withdraw({ prospect, onReload, onClose }: StepDialogProps) {
  const { t } = useTranslation('prospects');
  return (
    <FormDialog<{ on: string | null; reason: string }>
      title={t('withdraw')}
      submit={t('withdraw')}
      danger
      initial={{ on: null, reason: '' }}
      write={({ on, reason }) => withdrawProspect(prospect, { on, reason: reason.trim() })}
      done={t('withdrawn')}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <p>{t('withdrawMeans', { name: prospect.name })}</p>
      <OnField />
      <ReasonField label={t('reason')} missing={t('reasonMissing')} />
    </FormDialog>
  );
}
