import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { ProspectDetail } from '@/shared/api/types';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Notice } from '@/shared/ui/Notice';
import { useMe } from '@/shared/session/me';
import { useView } from '@/shared/view/view';
import { linkProspect } from './api/linkProspect';
import { EditProspect } from './ProspectForm';
import { useProspect } from './hooks';
import { useMade } from './made';
import { RegisterAsProject } from './RegisterAsProject';
import { Advance, FallBack, LinkProject, Replace, type StepDialogProps, Withdraw } from './StepDialogs';
import stepsCss from '@/shared/steps/steps.module.css';

const DIALOGS = { edit: EditProspect, advance: Advance, back: FallBack, link: LinkProject, replace: Replace, withdraw: Withdraw } as const satisfies Record<string, ComponentType<StepDialogProps>>;
type What = keyof typeof DIALOGS | 'toProject';

/** What the service says its reader may do with the prospect now. */
function offered({ actions, stage }: ProspectDetail, registers: boolean): What[] {
  const may = (action: string) => actions.includes(action);
  return [
    ...(may('stage') && stage !== 'landed' && stage !== 'registered' ? (['advance'] as const) : []),
    ...(may('link') && registers ? (['toProject'] as const) : []),
    ...(may('link') ? (['link'] as const) : []),
    ...(may('change') ? (['edit'] as const) : []),
    ...(may('stage') && stage !== 'clue' ? (['back'] as const) : []),
    ...(may('replace') ? (['replace'] as const) : []),
    ...(may('withdraw') ? (['withdraw'] as const) : []),
  ];
}

export function ProspectOffice({ prospect }: { prospect: ProspectDetail }) {
  const { t } = useTranslation('prospects');
  const { past } = useView();
  const { role } = useMe();
  const query = useProspect(prospect.id);
  const [made, keepMade] = useMade(prospect.id);
  const [open, setOpen] = useState<{ what: What; prospect: ProspectDetail } | null>(null);
  if (past) return null;
  const reload = () => void query.refetch().then(({ data }) => setOpen((now) => (now && data ? { ...now, prospect: data } : null)));
  const close = () => setOpen(null);
  const unlinked = made !== null && prospect.project_id === null && prospect.actions.includes('link');
  // A project that waits for its link must not be made twice.
  const offers = offered(prospect, (role === 'office' || role === 'carrier_officer') && !unlinked);
  const Dialog = open && open.what !== 'toProject' ? DIALOGS[open.what] : null;
  return (
    <>
      {unlinked ? <Unlinked prospect={prospect} project={made} onLinked={() => keepMade(null)} onReload={() => void query.refetch()} /> : null}
      <div className={stepsCss.actions}>
        {offers.map((what, at) => (
          <Button key={what} type={at === 0 ? 'primary' : 'default'} danger={what === 'back' || what === 'replace' || what === 'withdraw'} onClick={() => setOpen({ what, prospect })}>{t(what)}</Button>
        ))}
      </div>
      {open && Dialog ? <Dialog key={open.prospect.version} prospect={open.prospect} onReload={reload} onClose={close} /> : null}
      {open?.what === 'toProject' ? <RegisterAsProject key={open.prospect.version} prospect={open.prospect} onMade={keepMade} onReload={reload} onClose={close} /> : null}
    </>
  );
}

/** The project was registered and the link failed: it is offered again. */
function Unlinked({ prospect, project, onLinked, onReload }: { prospect: ProspectDetail; project: string; onLinked: () => void; onReload: () => void }) {
  const { t } = useTranslation('prospects');
  const queries = useQueryClient();
  const linking = useMutation({
    mutationFn: () => linkProspect(prospect, { project_id: project, on: null }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [keys.investment] });
      onLinked();
    },
  });
  return (
    <>
      <Notice tone="warning" action={<><Button size="small" type="primary" loading={linking.isPending} onClick={() => linking.mutate()}>{t('linkAgain')}</Button> <Button size="small" onClick={onLinked}>{t('linkForget')}</Button></>}>
        {t('unlinked')}
      </Notice>
      <MutationProblem error={linking.error} onReload={onReload} />
    </>
  );
}
