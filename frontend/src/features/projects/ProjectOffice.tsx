import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '@/shared/api/types';
import { useAbilities } from '@/shared/session/me';
import { useView } from '@/shared/view/view';
import { useProject } from './hooks';
import { EditProject, MoveProject, WithdrawProject } from './ProjectDialogs';

const DIALOGS = { edit: EditProject, move: MoveProject, withdraw: WithdrawProject } as const;

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
      {project.state === 'active' ? <Button onClick={() => setOpen({ what: 'edit', project })}>{t('edit')}</Button> : null}
      <Button onClick={() => setOpen({ what: 'move', project })}>{t('move')}</Button>
      {project.state === 'active' ? <Button danger onClick={() => setOpen({ what: 'withdraw', project })}>{t('withdraw')}</Button> : null}
      {open && Dialog ? <Dialog key={open.project.version} project={open.project} onReload={reload} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
