import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { ProjectListSummary } from '@/shared/api/types';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { addMembers } from './api/addMembers';
import { changeProjectList } from './api/changeProjectList';
import { freezeProjectList } from './api/freezeProjectList';
import { openProjectList } from './api/openProjectList';

export interface ListDialogProps {
  list: ProjectListSummary;
  onReload: () => void;
  onClose: () => void;
}

interface ListFields {
  name: string;
  clause: string;
  document: string;
}

function WordFields() {
  const { t } = useTranslation('projectLists');
  return (
    <>
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}><Input maxLength={200} /></Form.Item>
      <Form.Item name="clause" label={t('clause')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="document" label={t('document')}><Input maxLength={200} /></Form.Item>
    </>
  );
}

const words = ({ name, clause, document }: ListFields) => ({ name: name.trim(), clause: clause.trim() || null, document: document.trim() || null });

export function OpenList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('projectLists');
  return (
    <FormDialog<ListFields & { code: string }>
      title={t('newTitle')}
      initial={{ code: '', name: '', clause: '', document: '' }}
      write={({ code, ...rest }) => openProjectList({ code: code.trim(), synthetic: false, ...words(rest) })}
      done={t('opened')}
      touches={keys.registry}
      onReload={onClose}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('code')} extra={t('codeHelp')} rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,39}$/, message: t('codeBad') }]}>
        <Input maxLength={40} />
      </Form.Item>
      <WordFields />
    </FormDialog>
  );
}

export function EditList({ list, onReload, onClose }: ListDialogProps) {
  const { t } = useTranslation('projectLists');
  return (
    <FormDialog<ListFields>
      title={t('editTitle')}
      initial={{ name: list.name, clause: list.clause ?? '', document: list.document ?? '' }}
      write={(fields) => changeProjectList(list, words(fields))}
      done={t('edited')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <WordFields />
    </FormDialog>
  );
}

/** Codes are pasted, one a line or apart by spaces and commas: that is how lists arrive. */
export function AddMembers({ list, onReload, onClose }: ListDialogProps) {
  const { t } = useTranslation('projectLists');
  return (
    <FormDialog<{ codes: string }>
      title={t('addTitle')}
      initial={{ codes: '' }}
      write={({ codes }) => addMembers(list, { codes: codes.split(/[\s,，、;；]+/).filter(Boolean), project_ids: [] })}
      done={t('added')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <Form.Item name="codes" label={t('codes')} extra={t('codesHelp')} rules={[{ required: true, whitespace: true, message: t('codesMissing') }]}>
        <Input.TextArea rows={8} />
      </Form.Item>
    </FormDialog>
  );
}

export function FreezeList({ list, onReload, onClose }: ListDialogProps) {
  const { t } = useTranslation('projectLists');
  return (
    <FormDialog<{ frozen_on: string | null }>
      title={t('freezeTitle')}
      submit={t('freeze')}
      danger
      initial={{ frozen_on: null }}
      write={({ frozen_on }) => freezeProjectList(list, frozen_on ?? '')}
      done={t('frozen')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <p>{t('freezeMeans', { name: list.name, count: list.members })}</p>
      <Form.Item name="frozen_on" label={t('frozenOn')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
    </FormDialog>
  );
}
