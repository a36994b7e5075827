import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ActionCount } from '@/shared/api/types';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';
import { EMPTY } from './filter';
import { useActions } from './hooks';
import css from './tasks.module.css';

function Meter({ count }: { count: ActionCount }) {
  const { t } = useTranslation('tasks');
  const part = (value: number) => ({ width: `${count.total ? (100 * value) / count.total : 0}%` });
  return (
    <div className={css.meter} role="img" aria-label={t('meter', { done: count.done, total: count.total })}>
      <div className={css.meterDone} style={part(count.done)} />
      <div className={css.meterDoing} style={part(count.in_progress)} />
      <div className={css.meterStopped} style={part(count.stopped)} />
    </div>
  );
}

/** The five special actions and five safeguards: how their tasks stand. A name chooses it in the list below. */
export function ActionTable() {
  const { t } = useTranslation('tasks');
  const [filter, put] = useFilter(EMPTY);
  const actions = useActions();
  const choose = (action: string, more: Partial<typeof EMPTY> = {}) => put({ action: [action], state: [], overdue: '', ...more });
  const number = (count: number, action: string, more: Partial<typeof EMPTY>, label: string) =>
    count === 0 ? <span className="soft">0</span> : <Button type="link" size="small" aria-label={label} onClick={() => choose(action, more)}>{count}</Button>;
  return (
    <Section title={t('actions')} aside={t('actionsAside')}>
      <Loadable query={actions} lines={10}>
        {(counts) => (
          <Table<ActionCount>
            size="small"
            rowKey="code"
            dataSource={counts}
            pagination={false}
            scroll={{ x: 820 }}
            columns={[
              { key: 'kind', title: t('actionKind'), width: 110, render: (_, row) => t(`actionKindOf.${row.kind}`) },
              {
                key: 'name', title: t('action'), width: 170,
                render: (_, row) => (
                  <Button type="link" size="small" className={filter.action.includes(row.code) ? (css.chosen ?? '') : ''} onClick={() => choose(row.code)}>{row.name}</Button>
                ),
              },
              { key: 'total', title: t('total'), align: 'right', width: 90, render: (_, row) => row.total },
              ...(['not_started', 'in_progress', 'done', 'stopped'] as const).map((state) => ({
                key: state, title: t(`stateOf.${state}`), align: 'right' as const, width: 90,
                render: (_: unknown, row: ActionCount) => number(row[state], row.code, { state: [state] }, `${row.name} ${t(`stateOf.${state}`)} ${row[state]}`),
              })),
              { key: 'overdue', title: t('overdue'), align: 'right', width: 90, render: (_, row) => number(row.overdue, row.code, { overdue: 'true' }, `${row.name} ${t('overdue')} ${row.overdue}`) },
              { key: 'meter', title: t('progress'), render: (_, row) => <Meter count={row} /> },
            ]}
          />
        )}
      </Loadable>
    </Section>
  );
}
