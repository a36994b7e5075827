import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Person, Selection } from '@/shared/api/types';
import { useProgrammes } from '@/shared/names/people';
import { WithdrawEntry } from '@/shared/register/EntryForms';
import { useTalentRights } from '@/shared/session/talent';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { listSelections } from './api/listSelections';
import { withdrawSelection } from './api/withdrawSelection';
import { SelectionForm } from './SelectionForm';

type Open = { dialog: 'edit' | 'withdraw'; selection: Selection } | { dialog: 'new' };

/** A person's places in programmes, each with its three dates, and what may be done with them. */
export function PlacesOfPerson({ person }: { person: Person }) {
  const { t } = useTranslation('selections');
  const { t: c } = useTranslation();
  const { nameOf } = useProgrammes('people');
  const rights = useTalentRights();
  const query = useQuery({ queryKey: [keys.talent, 'selections', person.id], queryFn: () => listSelections(person.id) });
  const [open, setOpen] = useState<Open | null>(null);
  const mayWrite = person.state === 'active' && rights.of(person.carrier_code);
  const close = () => setOpen(null);
  const reload = () => {
    void query.refetch().then(({ data }) => setOpen((now) => {
      if (!now || now.dialog === 'new') return null;
      const fresh = data?.items.find(({ id }) => id === now.selection.id);
      return fresh ? { ...now, selection: fresh } : null;
    }));
  };
  return (
    <Section title={t('title')} aside={mayWrite ? <Button size="small" type="primary" onClick={() => setOpen({ dialog: 'new' })}>{t('enter')}</Button> : null}>
      <Loadable query={query} lines={3}>
        {({ items }) => (
          <Table
            size="small"
            rowKey="id"
            dataSource={items}
            pagination={false}
            scroll={{ x: 860 }}
            locale={{ emptyText: t('none') }}
            columns={[
              { key: 'programme', title: t('programme'), render: (_, row) => <>{[nameOf(row.programme), row.batch].filter(Boolean).join(' · ')}{row.repeated ? <span className="soft"> {t('repeated')}</span> : null}</> },
              { key: 'selected_on', title: t('selectedOn'), width: 110, render: (_, row) => row.selected_on ?? '—' },
              { key: 'on_job_on', title: t('onJobOn'), width: 110, render: (_, row) => row.on_job_on ?? '—' },
              { key: 'introduced_on', title: t('introducedOn'), width: 110, render: (_, row) => row.introduced_on ?? '—' },
              { key: 'in_district', title: t('inDistrict'), width: 90, render: (_, row) => c(row.in_district ? 'register.yes' : 'register.no') },
              { key: 'document', title: t('document'), width: 160, render: (_, row) => row.document_number ?? '—' },
              { key: 'state', title: c('register.state'), width: 80, render: (_, row) => c(`register.stateOf.${row.state}`) },
              ...(mayWrite
                ? [{ key: 'do', title: t('do'), width: 130, render: (_: unknown, row: Selection) => (row.state === 'withdrawn' ? null : (
                    <>
                      <Button type="link" size="small" onClick={() => setOpen({ dialog: 'edit', selection: row })}>{c('register.edit')}</Button>
                      <Button type="link" size="small" danger onClick={() => setOpen({ dialog: 'withdraw', selection: row })}>{c('register.withdraw')}</Button>
                    </>
                  )) }]
                : []),
            ]}
          />
        )}
      </Loadable>
      {open?.dialog === 'new' || open?.dialog === 'edit' ? <SelectionForm key={open.dialog === 'edit' ? open.selection.version : 'new'} personId={person.id} selection={open.dialog === 'edit' ? open.selection : null} onReload={reload} onClose={close} /> : null}
      {open?.dialog === 'withdraw' ? (
        <WithdrawEntry key={open.selection.version} what={t('title')} withdraw={() => withdrawSelection(open.selection)} touches={keys.talent} onReload={reload} onClose={close}>{t('withdrawMeans')}</WithdrawEntry>
      ) : null}
    </Section>
  );
}
