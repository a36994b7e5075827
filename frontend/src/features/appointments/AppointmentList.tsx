import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Appointment } from '@/shared/api/types';
import { lastDay } from '@/shared/format/period';
import { useUnits } from '@/shared/names/names';
import { useAbilities } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';
import { useView } from '@/shared/view/view';
import { EditAppointment, WithdrawAppointment } from './AppointmentDialogs';
import { EMPTY, ROLES, toQuery } from './filter';
import { useAppointments } from './hooks';

const LIST = 'registry/v1/appointments';
type Doing = { what: 'edit'; appointment: Appointment | null } | { what: 'withdraw'; appointment: Appointment } | { what: 'import' };

/** Who holds which post of the programme, and since when. There are dozens, not thousands: one page of 500 holds them. */
export function AppointmentList() {
  const { t } = useTranslation('appointments');
  const [filter, put] = useFilter(EMPTY);
  const { period, past } = useView();
  const { manage } = useAbilities();
  const { options: units, nameOf } = useUnits();
  const query = toQuery(filter, lastDay(period));
  const appointments = useAppointments({ ...query, limit: 500 });
  const [doing, setDoing] = useState<Doing | null>(null);
  const writes = manage && !past;
  const close = () => setDoing(null);
  const columns: NonNullable<TableProps<Appointment>['columns']> = [
    { key: 'unit', title: t('unit'), width: 220, render: (_, row) => nameOf(row.unit) },
    { key: 'role', title: t('role'), width: 120, render: (_, row) => t(`roleOf.${row.role}`) },
    { key: 'person_name', title: t('name'), width: 120, dataIndex: 'person_name' },
    { key: 'title', title: t('post'), render: (_, row) => row.title ?? t('unset') },
    { key: 'valid_from', title: t('validFrom'), width: 120, dataIndex: 'valid_from' },
    { key: 'valid_to', title: t('validTo'), width: 120, render: (_, row) => row.valid_to ?? t('untilNow') },
    ...(writes
      ? [
          {
            key: 'actions', title: t('actions'), width: 150,
            render: (_: unknown, row: Appointment) => (
              <>
                <Button size="small" type="link" aria-label={`${t('edit')} ${row.person_name}`} onClick={() => setDoing({ what: 'edit', appointment: row })}>{t('edit')}</Button>
                <Button size="small" type="link" aria-label={`${t('withdraw')} ${row.person_name}`} onClick={() => setDoing({ what: 'withdraw', appointment: row })}>{t('withdraw')}</Button>
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t('title')}
      aside={
        <>
          {t('note')}
          {writes ? <Button size="small" type="primary" onClick={() => setDoing({ what: 'edit', appointment: null })}>{t('add')}</Button> : null}
          {writes ? <Button size="small" onClick={() => setDoing({ what: 'import' })}>{t('import')}</Button> : null}
          <Exports small list={LIST} query={query} of={t('what')} />
        </>
      }
    >
      <FilterBar q={filter.person} placeholder={t('search')} onSearch={(person) => put({ person })} onClear={() => put(EMPTY)}>
        <FilterMany label={t('unit')} value={filter.post_unit} onChange={(post_unit) => put({ post_unit })} options={units} />
        <FilterMany label={t('role')} value={filter.post} onChange={(post) => put({ post })} options={ROLES.map((value) => ({ value, label: t(`roleOf.${value}`) }))} />
        <FilterOne label={t('only')} value={filter.now} onChange={(now) => put({ now })} options={[{ value: 'true', label: t('onlyNow') }]} />
      </FilterBar>
      <Loadable query={appointments} lines={5}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('empty')}>{t('emptyAdvice')}</EmptyPanel>
          ) : (
            <Table<Appointment> size="small" rowKey="id" columns={columns} dataSource={items} pagination={false} scroll={{ x: 'max-content' }} />
          )
        }
      </Loadable>
      {doing?.what === 'edit' ? (
        <EditAppointment
          key={`${doing.appointment?.id ?? ''}${doing.appointment?.version ?? 0}`}
          appointment={doing.appointment}
          onReload={() => void appointments.refetch().then(({ data }) => setDoing({ what: 'edit', appointment: data?.items.find(({ id }) => id === doing.appointment?.id) ?? null }))}
          onClose={close}
        />
      ) : null}
      {doing?.what === 'withdraw' ? <WithdrawAppointment appointment={doing.appointment} onClose={close} /> : null}
      {doing?.what === 'import' ? <ImportDialog title={t('what')} list={LIST} touches={keys.registry} onClose={close} /> : null}
    </Section>
  );
}
