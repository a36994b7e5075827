import { Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { CountingRule } from '@/shared/api/types';
import { useAbilities } from '@/shared/session/me';
import { DayInput } from '@/shared/ui/DayInput';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { Exports } from '@/shared/ui/Exports';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { changeCountingRule } from './api/changeCountingRule';
import { registerCountingRule } from './api/registerCountingRule';
import { withdrawCountingRule } from './api/withdrawCountingRule';
import { useCountingRules } from './hooks';
import { APPLIES, EVENTS } from './look';

type Open = { dialog: 'edit' | 'drop'; rule: CountingRule } | { dialog: 'new' };

/** Which of the three dates counts, since when; a change has everybody counted anew. */
export function CountingRules() {
  const { t } = useTranslation('programmes');
  const { t: c } = useTranslation();
  const query = useCountingRules();
  const { past } = useView();
  const mayWrite = useAbilities().manage && !past;
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Section
      title={t('rules')}
      aside={
        <>
          {mayWrite ? <Button size="small" onClick={() => setOpen({ dialog: 'new' })}>{t('addRule')}</Button> : null}{' '}
          <Exports small list="talent/v1/counting-rules" query={{}} of={t('rules')} />
        </>
      }
    >
      <p className="soft small">{t('rulesMean')}</p>
      <Loadable query={query} lines={3}>
        {({ items }) => (
          <Table
            size="small"
            rowKey="id"
            dataSource={items}
            pagination={false}
            scroll={{ x: 720 }}
            columns={[
              { key: 'applies_to', title: t('appliesTo'), width: 90, render: (_, row) => t(`appliesOf.${row.applies_to}`) },
              { key: 'valid_from', title: t('validFrom'), width: 120, render: (_, row) => row.valid_from },
              { key: 'event', title: t('event'), width: 100, render: (_, row) => t(`eventOf.${row.event}`) },
              { key: 'source', title: t('source'), render: (_, row) => <>{row.source} {row.product_default ? <DefaultMark /> : null}</> },
              ...(mayWrite
                ? [{ key: 'do', title: t('do'), width: 130, render: (_: unknown, row: CountingRule) => (
                    <>
                      <Button type="link" size="small" onClick={() => setOpen({ dialog: 'edit', rule: row })}>{c('register.edit')}</Button>
                      {row.product_default ? null : <Button type="link" size="small" danger onClick={() => setOpen({ dialog: 'drop', rule: row })}>{t('drop')}</Button>}
                    </>
                  ) }]
                : []),
            ]}
          />
        )}
      </Loadable>
      {open?.dialog === 'new' || open?.dialog === 'edit' ? <RuleForm rule={open.dialog === 'edit' ? open.rule : null} onReload={() => void query.refetch()} onClose={close} /> : null}
      {open?.dialog === 'drop' ? (
        <FormDialog<{ sure?: string }> title={t('drop')} submit={t('drop')} danger initial={{}} write={() => withdrawCountingRule(open.rule)} done={t('dropped')} touches={keys.talent} onReload={close} onClose={close}>
          <Form.Item>{t('dropMeans')}</Form.Item>
        </FormDialog>
      ) : null}
    </Section>
  );
}

interface Fields {
  applies_to: CountingRule['applies_to'];
  valid_from: string | null;
  event: CountingRule['event'];
  source: string;
}

function RuleForm({ rule, onReload, onClose }: { rule: CountingRule | null; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('programmes');
  const { t: c } = useTranslation();
  return (
    <FormDialog<Fields>
      title={t(rule ? 'changeRule' : 'addRule')}
      initial={{ applies_to: rule?.applies_to ?? 'people', valid_from: rule?.valid_from ?? null, event: rule?.event ?? 'introduced', source: rule?.product_default ? '' : (rule?.source ?? '') }}
      write={({ applies_to, valid_from, event, source }) =>
        rule ? changeCountingRule(rule, { event, source: source.trim() }) : registerCountingRule({ applies_to, valid_from: valid_from ?? '', event, source: source.trim(), synthetic: false })
      }
      done={t('ruleSaved')}
      touches={keys.talent}
      onReload={onReload}
      onClose={onClose}
    >
      {rule ? null : (
        <>
          <Form.Item name="applies_to" label={t('appliesTo')}><Select options={APPLIES.map((value) => ({ value, label: t(`appliesOf.${value}`) }))} /></Form.Item>
          <Form.Item name="valid_from" label={t('validFrom')} rules={[{ required: true, message: c('register.needed', { label: t('validFrom') }) }]}><DayInput /></Form.Item>
        </>
      )}
      <Form.Item name="event" label={t('event')}><Select options={EVENTS.map((value) => ({ value, label: t(`eventOf.${value}`) }))} /></Form.Item>
      <Form.Item name="source" label={t('source')} rules={[{ required: true, whitespace: true, message: c('register.needed', { label: t('source') }) }]}><Input maxLength={200} /></Form.Item>
    </FormDialog>
  );
}
