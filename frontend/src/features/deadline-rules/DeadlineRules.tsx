import { useQuery } from '@tanstack/react-query';
import { Button, Form, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { DeadlineRule, NewDeadlineRule } from '@/shared/api/types';
import { TextField } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { useAbilities } from '@/shared/session/me';
import { DayInput } from '@/shared/ui/DayInput';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { Exports } from '@/shared/ui/Exports';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { listDeadlineRules } from './api/listDeadlineRules';
import { registerDeadlineRule } from './api/registerDeadlineRule';

const DAYS = ['declared', 'complete', 'checked', 'in_review', 'decided', 'notice', 'published', 'selected', 'on_job', 'returned'] as const;
type Fields = Record<(typeof DAYS)[number], number | null> & { valid_from: string | null; source: string };

/** How many working days each state of an application may last, from which day on; the product's defaults say so. */
export function DeadlineRules() {
  const { t } = useTranslation('applications');
  const { past } = useView();
  const { manage } = useAbilities();
  const rules = useQuery({ queryKey: [keys.talent, 'deadline-rules'], queryFn: listDeadlineRules });
  const [open, setOpen] = useState<Fields | null>(null);
  const close = () => setOpen(null);
  const latest = rules.data?.items[0];
  const begin = () => setOpen({ ...(Object.fromEntries(DAYS.map((name) => [name, latest?.[name] ?? null])) as unknown as Fields), valid_from: null, source: '' });
  return (
    <Section title={t('deadlines')} aside={<>{manage && !past ? <Button size="small" onClick={begin}>{t('newDeadlines')}</Button> : null}{' '}<Exports small list="talent/v1/deadline-rules" query={{}} of={t('deadlines')} /></>}>
      <p className="soft small">{t('deadlinesMean')}</p>
      <Loadable query={rules} lines={2}>
        {({ items }) => (
          <Table<DeadlineRule>
            size="small"
            rowKey="id"
            dataSource={items}
            pagination={false}
            scroll={{ x: 1080 }}
            columns={[
              { key: 'from', title: t('validFrom'), width: 120, render: (_, row) => row.valid_from },
              ...DAYS.map((name) => ({ key: name, title: `${t(`deadlineOf.${name}`)} (${t('workingDays')})`, width: 100, align: 'right' as const, render: (_: unknown, row: DeadlineRule) => row[name] })),
              { key: 'source', title: t('source'), width: 220, render: (_, row) => <>{row.source} {row.product_default ? <DefaultMark /> : null}</> },
            ]}
          />
        )}
      </Loadable>
      {open ? (
        <FormDialog<Fields> width={640} title={t('newDeadlines')} initial={open} write={(fields) => registerDeadlineRule({ ...fields, source: fields.source.trim() } as NewDeadlineRule)} done={t('saved')} touches={keys.talent} onReload={close} onClose={close}>
          <div className={css.pair}>
            <Form.Item name="valid_from" label={t('validFrom')} rules={[{ required: true, message: t('needed', { what: t('validFrom') }) }]}><DayInput /></Form.Item>
            <TextField name="source" label={t('source')} required />
            {DAYS.map((name) => (
              <Form.Item key={name} name={name} label={`${t(`deadlineOf.${name}`)} (${t('workingDays')})`} rules={[{ required: true, message: t('needed', { what: t(`deadlineOf.${name}`) }) }]}><InputNumber min={1} max={365} precision={0} /></Form.Item>
            ))}
          </div>
        </FormDialog>
      ) : null}
    </Section>
  );
}
