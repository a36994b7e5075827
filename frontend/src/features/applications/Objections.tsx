import { Button, Form, Input, Radio, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { FileRef, Objection, TalentApplicationDetail } from '@/shared/api/types';
import { DayInput } from '@/shared/ui/DayInput';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { Exports } from '@/shared/ui/Exports';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { decideObjection } from './api/decideObjection';
import { enterObjection } from './api/enterObjection';
import { useObjections } from './hooks';

/** The objections to a public notice; each is decided before anybody is selected. */
export function Objections({ application }: { application: TalentApplicationDetail }) {
  const { t } = useTranslation('applications');
  const { past } = useView();
  const objections = useObjections(application.id);
  const [open, setOpen] = useState<'enter' | Objection | null>(null);
  const close = () => setOpen(null);
  const may = (step: TalentApplicationDetail['actions'][number]) => !past && application.actions.includes(step);
  return (
    <Section
      title={t('objections')}
      aside={
        <>
          {may('objection_entered') ? <Button size="small" onClick={() => setOpen('enter')}>{t('enterObjection')}</Button> : null}{' '}
          <Exports small list="talent/v1/objections" query={{ application_id: [application.id] }} of={t('objections')} />
        </>
      }
    >
      <Loadable query={objections} lines={2}>
        {({ items }) =>
          items.length === 0 ? <span className="soft">{t('noObjections')}</span> : (
            <Table<Objection>
              size="small"
              rowKey="id"
              dataSource={items}
              pagination={false}
              scroll={{ x: 760 }}
              columns={[
                { key: 'on', title: t('receivedOn'), width: 120, render: (_, row) => row.entered_on },
                { key: 'signed', title: t('signed'), width: 80, render: (_, row) => t(row.signed ? 'signed' : 'anonymousObjector') },
                { key: 'content', title: t('objectionContent'), render: (_, row) => row.content },
                { key: 'state', title: t('state'), width: 100, render: (_, row) => t(`objectionStateOf.${row.state}`) },
                { key: 'decision', title: t('decision'), render: (_, row) => row.decision ?? t('none') },
                { key: 'do', title: '', width: 110, render: (_, row) => (row.state === 'entered' && may('objection_decided') ? <Button type="link" size="small" onClick={() => setOpen(row)}>{t('decideObjection')}</Button> : null) },
              ]}
            />
          )
        }
      </Loadable>
      {open === 'enter' ? <EnterObjection application={application} onClose={close} /> : null}
      {open && open !== 'enter' ? <DecideObjection objection={open} onClose={close} /> : null}
    </Section>
  );
}

interface Entry {
  content: string;
  signed: boolean;
  on: string | null;
  evidence: FileRef[];
}

function EnterObjection({ application, onClose }: { application: TalentApplicationDetail; onClose: () => void }) {
  const { t } = useTranslation('applications');
  return (
    <FormDialog<Entry> title={t('enterObjection')} initial={{ content: '', signed: true, on: null, evidence: [] }} write={(said) => enterObjection({ ...said, application_id: application.id, content: said.content.trim() })} done={t('saved')} touches={keys.talent} onReload={onClose} onClose={onClose}>
      <Form.Item name="content" label={t('objectionContent')} extra={t('noNames')} rules={[{ required: true, whitespace: true, min: 2, message: t('needed', { what: t('objectionContent') }) }]}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
      <Form.Item name="signed" label={t('signed')}><Radio.Group options={[{ value: true, label: t('signed') }, { value: false, label: t('anonymousObjector') }]} /></Form.Item>
      <Form.Item name="on" label={t('receivedOn')} extra={t('onHelp')}><DayInput /></Form.Item>
      <Form.Item name="evidence" label={t('evidence')}><EvidenceInput keeper="talent" /></Form.Item>
    </FormDialog>
  );
}

function DecideObjection({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const { t } = useTranslation('applications');
  return (
    <FormDialog<{ upheld: boolean; decision: string }> title={t('decideObjection')} initial={{ upheld: false, decision: '' }} write={({ upheld, decision }) => decideObjection(objection, { upheld, decision: decision.trim() })} done={t('saved')} touches={keys.talent} onReload={onClose} onClose={onClose}>
      <p style={{ whiteSpace: 'pre-wrap' }}>{objection.content}</p>
      <Form.Item name="upheld" label={t('state')}><Radio.Group options={[{ value: false, label: t('dismissed') }, { value: true, label: t('upheld') }]} /></Form.Item>
      <Form.Item name="decision" label={t('decision')} rules={[{ required: true, whitespace: true, min: 2, message: t('needed', { what: t('decision') }) }]}><Input.TextArea rows={4} maxLength={2000} /></Form.Item>
    </FormDialog>
  );
}
