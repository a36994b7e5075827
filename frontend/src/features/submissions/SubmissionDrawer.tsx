import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { minuteOf } from '@/shared/format/instant';
import { EnterpriseSelect, UnitSelect } from '@/shared/names/selects';
import { CarrierCell } from '@/shared/register/parts';
import { CarrierField } from '@/shared/register/fields';
import { useTalentRights } from '@/shared/session/talent';
import { Facts } from '@/shared/ui/Facts';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Page';
import { ReasonField } from '@/shared/ui/ReasonField';
import { ViewLink } from '@/shared/view/ViewLink';
import { declineSubmission } from './api/declineSubmission';
import { getSubmission } from './api/getSubmission';
import { openSubmission } from './api/openSubmission';
import { takeOverSubmission } from './api/takeOverSubmission';

interface TakingOver {
  carrier_code: string;
  enterprise_id: string | null;
  unit: string | null;
}

/** One submission: what may be done with it; its sealed content is shown for a purpose, and forgotten on closing. */
export function SubmissionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('submissions');
  const { runs } = useTalentRights();
  const query = useQuery({ queryKey: [keys.talent, 'submission', id], queryFn: () => getSubmission(id) });
  const [dialog, setDialog] = useState<'take' | 'decline' | null>(null);
  const close = () => setDialog(null);
  const reload = () => {
    close();
    void query.refetch();
  };
  return (
    <Drawer open onClose={onClose} size="large" title={query.data ? `${t('one')} ${query.data.receipt}` : t('one')}>
      <Loadable query={query} lines={6}>
        {(found) => (
          <>
            <Facts
              facts={[
                { term: t('state'), value: t(`stateOf.${found.state}`) },
                { term: t('call'), value: found.call_title },
                { term: t('receivedAt'), value: minuteOf(found.received_at) },
                { term: t('carrier'), value: <CarrierCell code={found.carrier_code} /> },
                { term: t('files'), value: t('fileCount', { count: found.files.length }) },
                ...(found.decline_reason ? [{ term: t('reason'), value: found.decline_reason }] : []),
              ]}
            />
            {found.application_id ? <p><ViewLink to={`/applications/${found.application_id}`}>{t('toApplication')}</ViewLink></p> : null}
            {runs && found.state === 'received' ? (
              <p>
                <Button type="primary" onClick={() => setDialog('take')}>{t('takeOver')}</Button>{' '}
                <Button danger onClick={() => setDialog('decline')}>{t('decline')}</Button>
              </p>
            ) : null}
            {found.sealed && runs ? <SealedContent id={id} /> : null}
            {found.sealed ? null : <p className="soft">{t('erased')}</p>}
            {dialog === 'take' ? (
              <FormDialog<TakingOver> title={t('takeOver')} submit={t('takeOver')} initial={{ carrier_code: found.carrier_code ?? '', enterprise_id: null, unit: null }} write={({ carrier_code, enterprise_id, unit }) => takeOverSubmission(found, { carrier_code: carrier_code || null, enterprise_id, unit })} done={t('takenOver')} touches={keys.talent} onReload={reload} onClose={close}>
                <p>{t('takeOverMeans')}</p>
                <CarrierField label={t('carrier')} />
                <Form.Item name="enterprise_id" label={t('enterprise')}><EnterpriseSelect /></Form.Item>
                <Form.Item name="unit" label={t('unit')} extra={t('unitHelp')}><UnitSelect /></Form.Item>
              </FormDialog>
            ) : null}
            {dialog === 'decline' ? (
              <FormDialog<{ reason: string }> title={t('decline')} submit={t('decline')} danger initial={{ reason: '' }} write={({ reason }) => declineSubmission(found, { reason: reason.trim() })} done={t('declined')} touches={keys.talent} onReload={reload} onClose={close}>
                <p>{t('declineMeans')}</p>
                <ReasonField label={t('reason')} />
              </FormDialog>
            ) : null}
          </>
        )}
      </Loadable>
    </Drawer>
  );
}

function SealedContent({ id }: { id: string }) {
  const { t } = useTranslation('submissions');
  const { t: p } = useTranslation('people');
  const opening = useMutation({ mutationFn: (note: string) => openSubmission(id, note), gcTime: 0 });
  const shown = opening.data;
  return (
    <Section title={t('open')}>
      <MutationProblem error={opening.error} onReload={() => opening.reset()} />
      {shown ? (
        <>
          <Notice tone="warning">{t('opened')}</Notice>
          <Facts facts={Object.entries(shown.personal).map(([name, value]) => ({ term: p(`field.${name as 'name'}`), value: value ?? '—' }))} />
          {shown.statement ? <><strong>{t('statement')}</strong><p style={{ whiteSpace: 'pre-wrap' }}>{shown.statement}</p></> : null}
          <ul>
            {shown.files.map((file) => (
              <li key={file.digest}><a href={`/api/talent/v1/submissions/${id}/files/${file.digest}`} download={file.name}>⤓ {file.name}</a></li>
            ))}
          </ul>
        </>
      ) : (
        <Form layout="vertical" initialValues={{ note: t('noteDefault') }} onFinish={({ note }: { note: string }) => opening.mutate(note.trim())} disabled={opening.isPending}>
          <p className="soft">{t('openMeans')}</p>
          <Form.Item name="note" label={t('note')} rules={[{ required: true, whitespace: true, message: t('needed', { what: t('note') }) }]}><Input maxLength={200} autoComplete="off" /></Form.Item>
          <Button htmlType="submit" loading={opening.isPending}>{t('open')}</Button>
        </Form>
      )}
    </Section>
  );
}
