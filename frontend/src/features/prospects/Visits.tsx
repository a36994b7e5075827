import { Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { ProspectDetail, Visit } from '@/shared/api/types';
import { UnitSelect } from '@/shared/names/selects';
import { differing, tidied } from '@/shared/register/differing';
import { TextField } from '@/shared/register/fields';
import { useMe } from '@/shared/session/me';
import { DayInput } from '@/shared/ui/DayInput';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { changeVisit } from './api/changeVisit';
import { registerVisit } from './api/registerVisit';
import { withdrawVisit } from './api/withdrawVisit';
import { useVisits } from './hooks';

const KINDS = ['call_on', 'reception', 'online'] as const satisfies readonly Visit['kind'][];

interface Fields {
  visited_on: string | null;
  kind: Visit['kind'];
  unit: string | null;
  place: string;
  result: string;
}

/** A new visit, or one that is corrected. */
function VisitForm({ prospect, visit, onReload, onClose }: { prospect: ProspectDetail; visit: Visit | null; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('prospects');
  const { units, role } = useMe();
  const before: Fields = visit
    ? { visited_on: visit.visited_on, kind: visit.kind, unit: visit.unit, place: visit.place ?? '', result: visit.result ?? '' }
    : { visited_on: null, kind: 'call_on', unit: role === 'office' ? prospect.follower_unit : (units[0] ?? null), place: '', result: '' };
  const body = (fields: Fields) => ({ ...tidied(fields), visited_on: fields.visited_on ?? '', unit: fields.unit ?? '', result: fields.result.trim() });
  return (
    <FormDialog<Fields>
      title={t(visit ? 'visitEdit' : 'visitNew')}
      initial={before}
      write={(fields) => (visit ? changeVisit(visit, differing(body(before), body(fields))) : registerVisit({ prospect_id: prospect.id, ...body(fields) }))}
      done={t('visitSaved')}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <Form.Item name="visited_on" label={t('visitedOn')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
      <Form.Item name="kind" label={t('visitKind')}><Select options={KINDS.map((value) => ({ value, label: t(`visitKindOf.${value}`) }))} /></Form.Item>
      <Form.Item name="unit" label={t('visitUnit')} rules={[{ required: true, message: t('followerMissing') }]}><UnitSelect /></Form.Item>
      <TextField name="place" label={t('place')} />
      <Form.Item name="result" label={t('result')} rules={[{ required: true, whitespace: true, message: t('resultMissing') }]}><Input.TextArea rows={4} maxLength={2000} /></Form.Item>
    </FormDialog>
  );
}

/** The visits to a prospect, newest first. */
export function Visits({ prospect }: { prospect: ProspectDetail }) {
  const { t } = useTranslation('prospects');
  const { past } = useView();
  const { role, units } = useMe();
  const query = { prospect_id: [prospect.id], limit: 100 };
  const visits = useVisits(query);
  const [open, setOpen] = useState<{ what: 'form' | 'withdraw'; visit: Visit | null } | null>(null);
  const writes = !past && prospect.actions.includes('visit');
  const mine = (visit: Visit) => writes && (role === 'office' || units.includes(visit.unit));
  const close = () => setOpen(null);
  return (
    <Section
      title={t('visits')}
      aside={<>{writes ? <Button size="small" onClick={() => setOpen({ what: 'form', visit: null })}>{t('visitNew')}</Button> : null} <Exports small list="investment/v1/visits" query={{ prospect_id: [prospect.id] }} of={t('visits')} /></>}
    >
      <Loadable query={visits} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('noVisits')} />
          ) : (
            <Table<Visit>
              size="small"
              rowKey="id"
              dataSource={items}
              pagination={false}
              scroll={{ x: 900 }}
              columns={[
                { key: 'day', title: t('visitedOn'), width: 120, render: (_, row) => row.visited_on },
                { key: 'kind', title: t('visitKind'), width: 110, render: (_, row) => t(`visitKindOf.${row.kind}`) },
                { key: 'unit', title: t('visitUnit'), width: 170, render: (_, row) => row.unit_name ?? row.unit },
                { key: 'place', title: t('place'), width: 140, render: (_, row) => row.place ?? '—' },
                { key: 'result', title: t('result'), render: (_, row) => <span style={{ whiteSpace: 'pre-wrap' }}>{row.result ?? '—'}</span> },
                {
                  key: 'do', title: t('do'), width: 130,
                  render: (_, row) =>
                    mine(row) ? (
                      <>
                        <Button size="small" type="link" onClick={() => setOpen({ what: 'form', visit: row })}>{t('visitEdit')}</Button>
                        <Button size="small" type="link" danger onClick={() => setOpen({ what: 'withdraw', visit: row })}>{t('visitWithdraw')}</Button>
                      </>
                    ) : null,
                },
              ]}
            />
          )
        }
      </Loadable>
      {open?.what === 'form' ? <VisitForm key={open.visit?.version ?? 0} prospect={prospect} visit={open.visit} onReload={close} onClose={close} /> : null}
      {open?.what === 'withdraw' && open.visit ? <Gone visit={open.visit} onClose={close} /> : null}
    </Section>
  );
}

function Gone({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useTranslation('prospects');
  return (
    <FormDialog<object> title={t('visitWithdraw')} submit={t('visitWithdraw')} danger initial={{}} write={() => withdrawVisit(visit)} done={t('visitWithdrawn')} touches={keys.investment} onReload={onClose} onClose={onClose}>
      <p>{t('visitWithdrawMeans', { day: visit.visited_on })}</p>
    </FormDialog>
  );
}
