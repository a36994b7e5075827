import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { ReturnRevision, StatisticsReturnDetail } from '@/shared/api/types';
import { isAmount, plainAmount, typedAmount } from '@/shared/format/amount';
import { compareDecimal, subtractDecimal, sumDecimals } from '@/shared/format/decimal';
import { UnitSelect } from '@/shared/names/selects';
import { DayInput } from '@/shared/ui/DayInput';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Amount } from './Amount';
import { changeReturn } from './api/changeReturn';
import { useScopes } from './hooks';
import css from './returns.module.css';

interface Line {
  amount: string;
  restated: string;
}

type Head = Pick<ReturnRevision, 'document_number' | 'source_unit' | 'boundary_on' | 'note' | 'evidence'>;

const DISTRICT = 'district';
const BLANK: Line = { amount: '', restated: '' };

/** Of what is typed: the district, its parts, and the rest, which is never typed. */
function sums(lines: Record<string, Line>, of: (line: Line) => string) {
  const said = Object.entries(lines).map(([scope, line]) => [scope, plainAmount(of(line))] as const).filter(([, amount]) => isAmount(amount));
  const district = said.find(([scope]) => scope === DISTRICT)?.[1] ?? null;
  const parts = said.filter(([scope]) => scope !== DISTRICT).map(([, amount]) => amount);
  const carriers = parts.length > 0 ? sumDecimals(parts) : null;
  return { district, carriers, outside: district === null ? null : subtractDecimal(district, carriers ?? '0'), exceeds: district !== null && carriers !== null && compareDecimal(carriers, district) > 0 };
}

/** A draft as a table that is written: the district, every carrier, and what is said of all. Saved as a whole. */
export function RowsEditor({ entry, revision, onReload }: { entry: StatisticsReturnDetail; revision: ReturnRevision; onReload: () => void }) {
  const { t } = useTranslation('returns');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const clusters = entry.kind === 'cluster_revenue';
  const offered = useScopes(entry.kind, entry.period, t('district'));
  const known = revision.rows.filter((row) => !offered.some(({ scope }) => scope === row.scope)).map(({ scope, name }) => ({ scope, name }));
  const [lines, setLines] = useState<Record<string, Line>>(() => Object.fromEntries(revision.rows.map((row) => [row.scope, { amount: typedAmount(row.amount), restated: typedAmount(row.restated_amount ?? '') }])));
  const [head, setHead] = useState<Head>(revision);
  const [touched, setTouched] = useState(false);
  const put = (fields: Partial<Head>) => {
    setHead({ ...head, ...fields });
    setTouched(true);
  };
  const write = (scope: string, fields: Partial<Line>) => {
    setLines({ ...lines, [scope]: { ...(lines[scope] ?? BLANK), ...fields } });
    setTouched(true);
  };
  const all = Object.values(lines).flatMap(({ amount, restated }) => [amount, restated]).filter((typed) => typed.trim());
  const orphan = Object.values(lines).some(({ amount, restated }) => !amount.trim() && restated.trim());
  const amounts = sums(lines, ({ amount }) => amount);
  const restated = sums(lines, (line) => line.restated.trim() || line.amount);
  const restates = Object.values(lines).some((line) => line.restated.trim());
  const wrong = !all.every(isAmount) ? t('amountBad') : orphan ? t('orphan') : amounts.exceeds ? t('exceeds') : restates && restated.exceeds ? t('restatedExceeds') : null;
  const saving = useMutation({
    mutationFn: () =>
      changeReturn(entry, {
        document_number: head.document_number?.trim() || null,
        source_unit: head.source_unit,
        boundary_on: head.boundary_on,
        note: head.note?.trim() || null,
        evidence: head.evidence,
        rows: revision.cancels
          ? []
          : Object.entries(lines)
              .filter(([, { amount }]) => amount.trim())
              .map(([scope, line]) => ({ scope, amount: plainAmount(line.amount), restated_amount: line.restated.trim() ? plainAmount(line.restated) : null })),
      }),
    onSuccess: async () => {
      setTouched(false);
      await queries.invalidateQueries({ queryKey: [keys.investment] });
      void message.success(t('saved'));
    },
  });
  const cell = (scope: string, name: string, field: keyof Line, label: string) => (
    <Input inputMode="decimal" aria-label={t('of', { field: label, name })} status={lines[scope]?.[field].trim() && !isAmount(lines[scope]?.[field] ?? '') ? 'error' : ''} value={lines[scope]?.[field] ?? ''} onChange={(event) => write(scope, { [field]: event.target.value })} />
  );
  const line = (label: string, plain: string | null, again: string | null, bad = false) => (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}><strong className={bad ? (css.bad ?? '') : ''}>{label}</strong></Table.Summary.Cell>
      <Table.Summary.Cell index={1} align="right"><Amount value={plain} total /></Table.Summary.Cell>
      {clusters ? null : <Table.Summary.Cell index={2} align="right"><Amount value={restates ? again : null} total /></Table.Summary.Cell>}
    </Table.Summary.Row>
  );
  return (
    <>
      <MutationProblem error={saving.error} onReload={onReload} />
      <div className={css.fields}>
        <label><span>{t('document')}</span><Input maxLength={200} value={head.document_number ?? ''} onChange={(event) => put({ document_number: event.target.value })} /></label>
        <div><label htmlFor="return-source"><span>{t('source')}</span></label><UnitSelect id="return-source" value={head.source_unit} onChange={(source_unit) => put({ source_unit })} /></div>
        {clusters ? null : <div><label htmlFor="return-boundary"><span>{t('boundary')}</span></label><DayInput id="return-boundary" value={head.boundary_on} onChange={(boundary_on) => put({ boundary_on })} /></div>}
        <label><span>{t('note')}</span><Input maxLength={500} value={head.note ?? ''} onChange={(event) => put({ note: event.target.value })} /></label>
        <div><label htmlFor="return-evidence"><span>{t('evidence')}</span></label><EvidenceInput id="return-evidence" keeper="investment" value={head.evidence} onChange={(evidence) => put({ evidence })} /></div>
      </div>
      <div className={css.bar}>
        <Button type="primary" disabled={!touched || wrong !== null} loading={saving.isPending} onClick={() => saving.mutate()}>{t('save')}</Button>
        <span className={wrong ? css.bad : 'soft'} role="status">{wrong ? `▲ ${wrong}` : touched ? t('notSaved') : t('flows')}</span>
      </div>
      {revision.cancels ? <p className="soft">{t('cancelsMeans')}</p> : (
        <Table<{ scope: string; name: string }>
          size="small"
          rowKey="scope"
          dataSource={[...offered, ...known]}
          pagination={false}
          scroll={{ x: 640 }}
          locale={{ emptyText: t('noScopes') }}
          columns={[
            { key: 'name', title: t(clusters ? 'cluster' : 'scope'), width: 240, render: (_, { scope, name }) => (scope === DISTRICT ? <strong>{name}</strong> : name) },
            { key: 'amount', title: `${t('amount')} (${entry.unit})`, width: 200, render: (_, { scope, name }) => cell(scope, name, 'amount', t('amount')) },
            ...(clusters ? [] : [{ key: 'restated', title: `${t('restated')} (${entry.unit})`, width: 200, render: (_: unknown, { scope, name }: { scope: string; name: string }) => cell(scope, name, 'restated', t('restated')) }]),
          ]}
          summary={() => (
            <>
              {line(t('parts'), amounts.carriers, restated.carriers, amounts.exceeds)}
              {clusters ? null : line(t('outside'), amounts.outside, restated.outside)}
            </>
          )}
        />
      )}
    </>
  );
}
