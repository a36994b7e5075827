import { useQuery } from '@tanstack/react-query';
import { Button, Form, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { DecisionPack } from '@/shared/api/types';
import { useProgrammes } from '@/shared/names/people';
import { TextField } from '@/shared/register/fields';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { listDecisionPacks } from './api/listDecisionPacks';
import { makeDecisionPack } from './api/makeDecisionPack';

interface Fields {
  programme: string | null;
  batch: string | null;
  title: string;
}

/** What is laid before those who decide: one file for the applications whose reviews are all in. */
export function DecisionPacks() {
  const { t } = useTranslation('applications');
  const people = useProgrammes('people');
  const teams = useProgrammes('teams');
  const packs = useQuery({ queryKey: [keys.talent, 'decision-packs'], queryFn: listDecisionPacks });
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const names = (code: string) => people.options.concat(teams.options).find(({ value }) => value === code)?.label ?? code;
  return (
    <Section title={t('packs')} aside={<Button size="small" onClick={() => setOpen(true)}>{t('makePack')}</Button>}>
      <Loadable query={packs} lines={2}>
        {({ items }) =>
          items.length === 0 ? <span className="soft">{t('noPacks')}</span> : (
            <Table<DecisionPack>
              size="small"
              rowKey="id"
              dataSource={items}
              pagination={false}
              scroll={{ x: 640 }}
              columns={[
                { key: 'title', title: t('packTitle'), render: (_, row) => row.title },
                { key: 'programme', title: t('programme'), width: 220, render: (_, row) => [names(row.programme), row.batch].filter(Boolean).join(' · ') },
                { key: 'made', title: t('madeOn'), width: 120, render: (_, row) => row.made_on },
                { key: 'count', title: t('count'), width: 90, align: 'right', render: (_, row) => t('copies', { count: row.applications }) },
                { key: 'file', title: '', width: 130, render: (_, row) => <a href={`/api/talent/v1/decision-packs/${row.id}.xlsx`} download aria-label={`${t('download')} ${row.title}`}>{t('download')}</a> },
              ]}
            />
          )
        }
      </Loadable>
      {open ? (
        <FormDialog<Fields> title={t('makePack')} initial={{ programme: null, batch: null, title: '' }} write={({ programme, batch, title }) => makeDecisionPack({ programme: programme ?? '', batch: batch ?? null, title: title.trim(), application_ids: [] })} done={t('packMade')} touches={keys.talent} onReload={close} onClose={close}>
          <p className="soft">{t('packHelp')}</p>
          <PackFields programmes={[...people.options, ...teams.options]} batchesOf={people.batchesOf} />
        </FormDialog>
      ) : null}
    </Section>
  );
}

type Options = { value: string; label: string }[];

function PackFields({ programmes, batchesOf }: { programmes: Options; batchesOf: (code: string | null | undefined) => Options }) {
  const { t } = useTranslation('applications');
  const form = Form.useFormInstance<Fields>();
  const programme = Form.useWatch('programme', form) as string | null | undefined;
  return (
    <>
      <Form.Item name="programme" label={t('programme')} rules={[{ required: true, message: t('needed', { what: t('programme') }) }]}><Select options={programmes} /></Form.Item>
      <Form.Item name="batch" label={t('batch')}><Select allowClear options={batchesOf(programme)} /></Form.Item>
      <TextField name="title" label={t('packTitle')} required />
    </>
  );
}
