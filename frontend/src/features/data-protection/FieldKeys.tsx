import { useQuery } from '@tanstack/react-query';
import { Button, Form, Progress, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { FieldKey } from '@/shared/api/types';
import { minuteOf } from '@/shared/format/instant';
import { useMe } from '@/shared/session/me';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { listFieldKeys } from './api/listFieldKeys';
import { rotateFieldKeys } from './api/rotateFieldKeys';

const LOOK_AGAIN_MS = 2000;

function HowFar({ row }: { row: FieldKey }) {
  const { t } = useTranslation('dataProtection');
  if (row.state === 'active') return <>—</>;
  const percent = row.rows_total > 0 ? Math.min(100, Math.floor((100 * row.rows_done) / row.rows_total)) : 100;
  return <span>{t('rows', { done: row.rows_done, total: row.rows_total })} <Progress percent={percent} size="small" aria-label={t('progress')} /></span>;
}

/** The keys that seal people's data, and their rotation, which runs while the service serves. */
export function FieldKeys() {
  const { t } = useTranslation('dataProtection');
  const { past } = useView();
  const office = useMe().role === 'office' && !past;
  const [asking, setAsking] = useState(false);
  const query = useQuery({
    queryKey: [keys.talent, 'field-keys'],
    queryFn: listFieldKeys,
    refetchInterval: ({ state }) => (state.data?.items.some((key) => key.state === 'retiring') ? LOOK_AGAIN_MS : false),
  });
  const rotating = query.data?.items.some((key) => key.state === 'retiring') ?? false;
  return (
    <Section title={t('keys')} aside={office ? <Button size="small" disabled={rotating} onClick={() => setAsking(true)}>{t('rotate')}</Button> : null}>
      <Loadable query={query} lines={4}>
        {({ items }) => (
          <Table<FieldKey>
            size="small"
            rowKey="id"
            dataSource={items}
            pagination={false}
            scroll={{ x: 820 }}
            columns={[
              { key: 'id', title: t('keyId'), width: 80, render: (_, row) => row.id },
              { key: 'purpose', title: t('keyPurpose'), width: 110, render: (_, row) => t(`keyPurposeOf.${row.purpose}`) },
              { key: 'state', title: t('keyState'), width: 100, render: (_, row) => t(`keyStateOf.${row.state}`) },
              { key: 'created', title: t('createdAt'), width: 150, render: (_, row) => minuteOf(row.created_at) },
              { key: 'progress', title: t('progress'), width: 220, render: (_, row) => <HowFar row={row} /> },
              { key: 'retired', title: t('retiredAt'), width: 150, render: (_, row) => (row.retired_at ? minuteOf(row.retired_at) : '—') },
            ]}
          />
        )}
      </Loadable>
      <p className="soft small">{t('keysMean')}</p>
      {asking ? (
        <FormDialog<{ sure?: string }> title={t('rotate')} submit={t('rotate')} initial={{}} write={() => rotateFieldKeys()} done={t('rotating')} touches={keys.talent} onReload={() => setAsking(false)} onClose={() => setAsking(false)}>
          <Form.Item>{t('rotateMeans')}</Form.Item>
        </FormDialog>
      ) : null}
    </Section>
  );
}
