import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Project } from '@/shared/api/types';
import { useAbilities } from '@/shared/session/me';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { useView } from '@/shared/view/view';
import { useProject } from './hooks';
import { AssignLeader, IssueTotal, LinkProject } from './PartDialogs';
import { EditProject, MoveProject, RegisterProject, WithdrawProject } from './ProjectDialogs';

const DIALOGS = { edit: EditProject, assign: AssignLeader, issue: IssueTotal, link: LinkProject, move: MoveProject, withdraw: WithdrawProject } as const;
// What a withdrawn project still takes: its past counts, and who led it stays known.
const ALWAYS: readonly (keyof typeof DIALOGS)[] = ['assign', 'link', 'move'];
const NAMES = Object.keys(DIALOGS) as (keyof typeof DIALOGS)[];

/** What the office may do to a project. A dialog keeps the version it was opened on, so that it overwrites nobody. */
export function ProjectOffice({ id }: { id: string }) {
  const { t } = useTranslation('projects');
  const { manage } = useAbilities();
  const { past } = useView();
  const query = useProject(id);
  const [open, setOpen] = useState<{ what: keyof typeof DIALOGS; project: Project } | null>(null);
  const project = query.data;
  if (!manage || past || !project) return null;
  const Dialog = open ? DIALOGS[open.what] : null;
  const reload = () => void query.refetch().then(({ data }) => setOpen((now) => (now && data ? { ...now, project: data } : null)));
  return (
    <>
      {NAMES.filter((what) => project.state === 'active' || ALWAYS.includes(what)).map((what) => (
        <Button key={what} danger={what === 'withdraw'} onClick={() => setOpen({ what, project })}>{t(what)}</Button>
      ))}
      {open && Dialog ? <Dialog key={open.project.version} project={open.project} onReload={reload} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

/** What a reporter may do to the register as a whole: enter a project, or many from a workbook. */
export function ProjectsOffice() {
  const { t } = useTranslation('projects');
  const { manage, reports } = useAbilities();
  const { past } = useView();
  const [open, setOpen] = useState<'register' | 'import' | null>(null);
  if (past || !(manage || reports.includes('reported'))) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen('register')}>{t('register')}</Button>
      <Button onClick={() => setOpen('import')}>{t('import')}</Button>
      {open === 'register' ? <RegisterProject onClose={() => setOpen(null)} /> : null}
      {open === 'import' ? <ImportDialog title={t('importWhat')} list="registry/v1/projects" touches={keys.registry} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
