import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { ProspectCohort } from '@/shared/api/types';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { addMembers } from './api/addMembers';
import { changeCohort } from './api/changeCohort';
import { freezeCohort } from './api/freezeCohort';
import { openCohort } from './api/openCohort';

export interface CohortDialogProps {
  cohort: ProspectCohort;
  onReload: () => void;
  onClose: () => void;
}

interface Words {
  name: string;
  clause: string;
  document: string;
  due_on: string | null;
}

function WordFields() {
  const { t } = useTranslation('prospectLists');
  return (
    <>
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}><Input maxLength={200} /></Form.Item>
      <Form.Item name="due_on" label={t('dueOn')}><DayInput /></Form.Item>
      <Form.Item name="clause" label={t('clause')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="document" label={t('document')}><Input maxLength={200} /></Form.Item>
    </>
  );
}

const words = ({ name, clause, document, due_on }: Words) => ({ name: name.trim(), clause: clause.trim() || null, document: document.trim() || null, due_on });

export function OpenCohort({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('prospectLists');
  return (
    <FormDialog<Words & { code: string }>
      title={t('new')}
      initial={{ code: '', name: '', clause: '', document: '', due_on: null }}
      write={({ code, ...rest }) => openCohort({ code: code.trim(), synthetic: false, ...words(rest) })}
      done={t('opened')}
      touches={keys.investment}
      onReload={onClose}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('code')} extra={t('codeHelp')} rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,39}$/, message: t('codeBad') }]}><Input maxLength={40} /></Form.Item>
      <WordFields />
    </FormDialog>
  );
}

export function EditCohort({ cohort, onReload, onClose }: CohortDialogProps) {
  const { t } = useTranslation('prospectLists');
  return (
    <FormDialog<Words>
      title={t('edit')}
      initial={{ name: cohort.name, clause: cohort.clause ?? '', document: cohort.document ?? '', due_on: cohort.due_on }}
      write={(fields) => changeCohort(cohort, words(fields))}
      done={t('edited')}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <WordFields />
    </FormDialog>
  );
}

/** Codes are pasted, one a line or apart by spaces and commas: that is how lists arrive. */
export function AddMembers({ cohort, onReload, onClose }: CohortDialogProps) {
  const { t } = useTranslation('prospectLists');
  return (
    <FormDialog<{ codes: string }>
      title={t('add')}
      initial={{ codes: '' }}
      write={({ codes }) => addMembers(cohort, codes.split(/[\s,，、;；]+/).filter(Boolean))}
      done={t('added')}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <Form.Item name="codes" label={t('codes')} extra={t('codesHelp')} rules={[{ required: true, whitespace: true, message: t('codesMissing') }]}><Input.TextArea rows={8} /></Form.Item>
    </FormDialog>
  );
}

export function FreezeCohort({ cohort, onReload, onClose }: CohortDialogProps) {
  const { t } = useTranslation('prospectLists');
  return (
    <FormDialog<{ frozen_on: string | null }>
      title={t('freeze')}
      submit={t('freeze')}
      danger
      initial={{ frozen_on: null }}
      write={({ frozen_on }) => freezeCohort(cohort, frozen_on ?? '')}
      done={t('frozen')}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <p>{t('freezeMeans', { name: cohort.name, count: cohort.members.length })}</p>
      <Form.Item name="frozen_on" label={t('frozenOn')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
    </FormDialog>
  );
}

