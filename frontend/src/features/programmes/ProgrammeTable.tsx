import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { TalentProgramme } from '@/shared/api/types';
import { WithdrawEntry } from '@/shared/register/EntryForms';
import { useAbilities } from '@/shared/session/me';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { Exports } from '@/shared/ui/Exports';
import { Facts } from '@/shared/ui/Facts';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { withdrawProgramme } from './api/withdrawProgramme';
import { useTalentProgrammes } from './hooks';
import { ProgrammeForm } from './ProgrammeForm';

type Open = { dialog: 'edit' | 'withdraw'; programme: TalentProgramme } | { dialog: 'new' };

/** The programmes with their batches and criteria; the office's to change. */
export function ProgrammeTable() {
  const { t } = useTranslation('programmes');
  const { t: c } = useTranslation();
  const query = useTalentProgrammes();
  const manage = useAbilities().manage;
  const { past } = useView();
  const mayWrite = manage && !past;
  const [open, setOpen] = useState<Open | null>(null);
  const reload = () => {
    void query.refetch().then(({ data }) => setOpen((now) => {
      if (!now || now.dialog === 'new') return now;
      const fresh = data?.items.find(({ id }) => id === now.programme.id);
      return fresh ? { ...now, programme: fresh } : null;
    }));
  };
  return (
    <Section
      title={t('title')}
      aside={
        <>
          {mayWrite ? <Button size="small" type="primary" onClick={() => setOpen({ dialog: 'new' })}>{c('register.create', { what: t('one') })}</Button> : null}{' '}
          <Exports small list="talent/v1/programmes" query={{}} of={t('title')} />
        </>
      }
    >
      <p className="soft small">{t('means')}</p>
      <Loadable query={query} lines={7}>
        {({ items }) => (
          <Table
            size="small"
            rowKey="id"
            dataSource={items}
            pagination={false}
            scroll={{ x: 860 }}
            expandable={{ expandedRowRender: (row) => <Details programme={row} /> }}
            columns={[
              { key: 'name', title: t('name'), render: (_, row) => <>{row.name} {row.product_default ? <DefaultMark /> : null}{row.state === 'withdrawn' ? <span className="soft"> {t('withdrawn')}</span> : null}</> },
              { key: 'level', title: t('level'), width: 80, render: (_, row) => t(`levelOf.${row.level}`) },
              { key: 'applies_to', title: t('appliesTo'), width: 90, render: (_, row) => t(`appliesOf.${row.applies_to}`) },
              { key: 'counts', title: t('counts'), width: 90, render: (_, row) => (row.counts ? `✔ ${t('countsYes')}` : t('countsNo')) },
              { key: 'valid', title: t('valid'), width: 200, render: (_, row) => `${row.valid_from} — ${row.valid_to ?? ''}` },
              { key: 'batches', title: t('batches'), width: 80, align: 'right', render: (_, row) => row.batches?.length ?? 0 },
              ...(mayWrite
                ? [{ key: 'do', title: t('do'), width: 130, render: (_: unknown, row: TalentProgramme) => (row.state === 'withdrawn' ? null : (
                    <>
                      <Button type="link" size="small" onClick={() => setOpen({ dialog: 'edit', programme: row })} aria-label={`${c('register.edit')}${row.name}`}>{c('register.edit')}</Button>
                      <Button type="link" size="small" danger onClick={() => setOpen({ dialog: 'withdraw', programme: row })} aria-label={`${c('register.withdraw')}${row.name}`}>{c('register.withdraw')}</Button>
                    </>
                  )) }]
                : []),
            ]}
          />
        )}
      </Loadable>
      {open?.dialog === 'new' ? <ProgrammeForm programme={null} onReload={() => setOpen(null)} onClose={() => setOpen(null)} /> : null}
      {open?.dialog === 'edit' ? <ProgrammeForm key={open.programme.version} programme={open.programme} onReload={reload} onClose={() => setOpen(null)} /> : null}
      {open?.dialog === 'withdraw' ? (
        <WithdrawEntry key={open.programme.version} what={t('one')} withdraw={() => withdrawProgramme(open.programme)} touches={keys.talent} onReload={reload} onClose={() => setOpen(null)}>
          {c('register.withdrawMeans', { name: open.programme.name })}
        </WithdrawEntry>
      ) : null}
    </Section>
  );
}

function Details({ programme }: { programme: TalentProgramme }) {
  const { t } = useTranslation('programmes');
  return (
    <>
      <Facts
        facts={[
          { term: t('code'), value: programme.code },
          { term: t('source'), value: programme.source },
          { term: t('criteria'), value: <span style={{ whiteSpace: 'pre-wrap' }}>{programme.criteria ?? t('noCriteria')}</span> },
        ]}
      />
      <ul>
        {(programme.batches ?? []).map((batch) => (
          <li key={batch.code}>{[batch.code, batch.year, batch.announced_on, batch.source].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
    </>
  );
}
