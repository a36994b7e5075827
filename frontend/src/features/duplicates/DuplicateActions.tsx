import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { keys } from '@/shared/api/query';
import { PersonSelect } from '@/shared/names/selects';
import { useTalentRights } from '@/shared/session/talent';
import { Exports } from '@/shared/ui/Exports';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ReasonField } from '@/shared/ui/ReasonField';
import { useFilter } from '@/shared/view/filter';
import { mergePeople } from './api/mergePeople';
import { sweepDuplicates } from './api/sweepDuplicates';
import { EMPTY, toQuery } from './filter';

interface Fields {
  survivor_id: string | null;
  merged_id: string | null;
  reason: string;
}

/** Look through everybody, or say of two that they are one though nothing proposed them. */
export function DuplicateActions() {
  const { t } = useTranslation('duplicates');
  const { t: c } = useTranslation();
  const { runs } = useTalentRights();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [filter] = useFilter(EMPTY);
  const [merging, setMerging] = useState(false);
  const sweep = useMutation({
    mutationFn: sweepDuplicates,
    onSuccess: async ({ found }) => {
      await queries.invalidateQueries({ queryKey: [keys.talent] });
      void message.success(t('swept', { found }));
    },
    onError: (error) => void message.error(asProblem(error).detail),
  });
  const needed = (label: string) => [{ required: true, message: c('register.needed', { label }) }];
  return (
    <>
      {runs ? (
        <>
          <Button loading={sweep.isPending} onClick={() => sweep.mutate()}>{t('sweep')}</Button>
          <Button onClick={() => setMerging(true)}>{t('mergeTwo')}</Button>
        </>
      ) : null}
      <Exports list="talent/v1/duplicates" query={toQuery(filter)} of={t('title')} />
      {merging ? (
        <FormDialog<Fields>
          title={t('mergeTwo')}
          submit={t('merge')}
          initial={{ survivor_id: null, merged_id: null, reason: '' }}
          write={({ survivor_id, merged_id, reason }) => mergePeople({ survivor_id: survivor_id ?? '', merged_id: merged_id ?? '', reason: reason.trim() })}
          done={t('decided')}
          touches={keys.talent}
          onReload={() => setMerging(false)}
          onClose={() => setMerging(false)}
        >
          <p className="soft">{t('mergeMeans')}</p>
          <Form.Item name="survivor_id" label={t('survivor')} rules={needed(t('survivor'))}><PersonSelect /></Form.Item>
          <Form.Item name="merged_id" label={t('merged')} rules={needed(t('merged'))}><PersonSelect /></Form.Item>
          <ReasonField label={t('reason')} extra={t('reasonHelp')} rows={2} />
        </FormDialog>
      ) : null}
    </>
  );
}
