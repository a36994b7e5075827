import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { TalentProgramme } from '@/shared/api/types';
import { FormDialog } from '@/shared/ui/FormDialog';
import { withdrawProgramme } from './api/withdrawProgramme';

export function WithdrawProgramme({ programme, onReload, onClose }: { programme: TalentProgramme; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('programmes');
  const { t: c } = useTranslation();
  return (
    <FormDialog<{ sure?: string }>
      title={c('register.withdrawTitle', { what: t('one') })}
      submit={c('register.withdraw')}
      danger
      initial={{}}
      write={() => withdrawProgramme(programme)}
      done={c('register.withdrawnDone')}
      touches={keys.talent}
      onReload={onReload}
      onClose={onClose}
    >
      <Form.Item>{c('register.withdrawMeans', { name: programme.name })}</Form.Item>
    </FormDialog>
  );
}
