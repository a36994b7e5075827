import { Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { LandingRule } from '@/shared/api/types';
import { useAbilities } from '@/shared/session/me';
import { DayInput } from '@/shared/ui/DayInput';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { registerLandingRule } from './api/registerLandingRule';
import { withdrawLandingRule } from './api/withdrawLandingRule';
import { useLandingRules } from './hooks';

const EVENTS = ['linked', 'landed', 'signed'] as const satisfies readonly LandingRule['event'][];

function NewRule({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('prospectLists');
  return (
    <FormDialog<{ valid_from: string | null; event: LandingRule['event']; source: string }>
      title={t('ruleNew')}
      initial={{ valid_from: null, event: 'landed', source: '' }}
      write={({ valid_from, event, source }) => registerLandingRule({ valid_from: valid_from ?? '', event, source: source.trim() })}
      done={t('ruleSaved')}
      touches={keys.investment}
      onReload={onClose}
      onClose={onClose}
    >
      <p className="soft small">{t('ruleNewMeans')}</p>
      <Form.Item name="valid_from" label={t('validFrom')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
      <Form.Item name="event" label={t('event')}><Select options={EVENTS.map((value) => ({ value, label: t(`eventOf.${value}`) }))} /></Form.Item>
      <Form.Item name="source" label={t('source')} rules={[{ required: true, whitespace: true, message: t('sourceMissing') }]}><Input maxLength={200} /></Form.Item>
    </FormDialog>
  );
}

/** What counts as landed, since when, by which document. */
export function LandingRules() {
  const { t } = useTranslation('prospectLists');
  const { manage } = useAbilities();
  const { past } = useView();
  const rules = useLandingRules();
  const [open, setOpen] = useState<'new' | LandingRule | null>(null);
  const writes = manage && !past;
  return (
    <Section title={t('rules')} aside={writes ? <Button size="small" onClick={() => setOpen('new')}>{t('ruleNew')}</Button> : null}>
      <p>{t('ruleDefault')} <DefaultMark /></p>
      <Loadable query={rules} lines={2}>
        {({ items }) =>
          items.length === 0 ? null : (
            <Table<LandingRule>
              size="small"
              rowKey="id"
              dataSource={items}
              pagination={false}
              columns={[
                { key: 'from', title: t('validFrom'), width: 130, render: (_, row) => row.valid_from },
                { key: 'event', title: t('event'), width: 240, render: (_, row) => t(`eventOf.${row.event}`) },
                { key: 'source', title: t('source'), render: (_, row) => row.source },
                { key: 'do', title: t('do'), width: 100, render: (_, row) => (writes ? <Button size="small" type="link" danger onClick={() => setOpen(row)}>{t('ruleWithdraw')}</Button> : null) },
              ]}
            />
          )
        }
      </Loadable>
      {open === 'new' ? <NewRule onClose={() => setOpen(null)} /> : null}
      {open && open !== 'new' ? (
        <FormDialog<object> title={t('ruleWithdraw')} submit={t('ruleWithdraw')} danger initial={{}} write={() => withdrawLandingRule(open)} done={t('ruleWithdrawn')} touches={keys.investment} onReload={() => setOpen(null)} onClose={() => setOpen(null)}>
          <p>{t('ruleWithdrawMeans', { day: open.valid_from })}</p>
        </FormDialog>
      ) : null}
    </Section>
  );
}
