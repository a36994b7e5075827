import { useQuery } from '@tanstack/react-query';
import { Button, Form, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { RetentionRule } from '@/shared/api/types';
import { TextField } from '@/shared/register/fields';
import { useMe } from '@/shared/session/me';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { changeRetentionRule } from './api/changeRetentionRule';
import { listRetentionRules } from './api/listRetentionRules';

/** How long is kept what. */
export function RetentionRules() {
  const { t } = useTranslation('dataProtection');
  const { t: c } = useTranslation();
  const { past } = useView();
  const office = useMe().role === 'office' && !past;
  const [open, setOpen] = useState<RetentionRule | null>(null);
  const query = useQuery({ queryKey: [keys.talent, 'retention-rules'], queryFn: listRetentionRules });
  const close = () => setOpen(null);
  const reload = () => void query.refetch().then(({ data }) => setOpen((now) => data?.items.find(({ id }) => id === now?.id) ?? null));
  return (
    <Section title={t('retention')}>
      <Loadable query={query} lines={3}>
        {({ items }) => (
          <Table<RetentionRule>
            size="small"
            rowKey="id"
            dataSource={items}
            pagination={false}
            columns={[
              { key: 'subject', title: t('subject'), render: (_, row) => t(`subjectOf.${row.subject}`) },
              { key: 'months', title: t('months'), render: (_, row) => t('monthsOf', { count: row.months }) },
              { key: 'source', title: t('source'), render: (_, row) => row.source },
              ...(office ? [{ key: 'do', title: '', render: (_: unknown, row: RetentionRule) => <Button size="small" aria-label={t('editOf', { what: t(`subjectOf.${row.subject}`) })} onClick={() => setOpen(row)}>{c('register.edit')}</Button> }] : []),
            ]}
          />
        )}
      </Loadable>
      <p className="soft small">{t('retentionMeans')}</p>
      {open ? (
        <FormDialog<{ months: number; source: string }>
          key={open.version}
          title={t('retentionOf', { what: t(`subjectOf.${open.subject}`) })}
          initial={{ months: open.months, source: open.source }}
          write={(body) => changeRetentionRule(open, body)}
          done={c('register.saved')}
          touches={keys.talent}
          onReload={reload}
          onClose={close}
        >
          <Form.Item name="months" label={t('monthsLabel')}><InputNumber min={0} max={600} precision={0} /></Form.Item>
          <TextField name="source" label={t('source')} required />
        </FormDialog>
      ) : null}
    </Section>
  );
}
