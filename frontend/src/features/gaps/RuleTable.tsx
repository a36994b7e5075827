import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { StatisticsRule, StatisticsRuleChange } from '@/shared/api/types';
import { plainAmount } from '@/shared/format/amount';
import { MONEY } from '@/shared/format/units';
import { CreateEntry, EditEntry } from '@/shared/register/EntryForms';
import { AmountField, TextField } from '@/shared/register/fields';
import { useCarrierRights } from '@/shared/session/rights';
import { DayInput } from '@/shared/ui/DayInput';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { Figure } from '@/shared/ui/Figure';
import { Loadable } from '@/shared/ui/Loadable';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Section } from '@/shared/ui/Page';
import { changeRule } from './api/changeRule';
import { createRule } from './api/createRule';
import { listRules } from './api/listRules';
import { withdrawRule } from './api/withdrawRule';

interface Fields {
  threshold: string;
  source: string;
}

const bodyOf = ({ threshold, source }: Fields) => ({ threshold: plainAmount(threshold), source: source.trim() });

/** From which planned total on a project enters the statistics, by date; the office sets it. */
export function RuleTable() {
  const { t } = useTranslation('money');
  const { t: c } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { office } = useCarrierRights(null);
  const [open, setOpen] = useState<'new' | StatisticsRule | null>(null);
  const close = () => setOpen(null);
  const rules = useQuery({ queryKey: [keys.investment, 'statistics-rules'], queryFn: listRules });
  const drop = useMutation({
    mutationFn: (rule: StatisticsRule) => withdrawRule(rule),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [keys.investment] });
      void message.success(t('gaps.removed'));
    },
  });
  return (
    <Section title={t('gaps.rules')} aside={office ? <Button size="small" onClick={() => setOpen('new')}>{c('register.create', { what: t('gaps.rule') })}</Button> : null}>
      <MutationProblem error={drop.error} onReload={() => void rules.refetch()} />
      <Loadable query={rules} lines={3}>
        {({ items }) => (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('gaps.validFrom')}</th>
                <th scope="col" className="num">{t('gaps.threshold')}</th>
                <th scope="col">{t('gaps.source')}</th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {items.map((rule) => (
                <tr key={rule.id}>
                  <th scope="row" className="nowrap">{rule.valid_from}</th>
                  <td className="num"><Figure value={rule.threshold} unit={MONEY} exact /></td>
                  <td>{rule.source} {rule.product_default ? <DefaultMark /> : null}</td>
                  <td className="nowrap">
                    {office ? <Button size="small" aria-label={`${c('register.edit')} ${rule.valid_from}`} onClick={() => setOpen(rule)}>{c('register.edit')}</Button> : null}{' '}
                    {office && !rule.product_default ? (
                      <Popconfirm title={t('gaps.removeSure')} okText={t('gaps.remove')} onConfirm={() => drop.mutate(rule)}>
                        <Button size="small" danger aria-label={`${t('gaps.remove')} ${rule.valid_from}`}>{t('gaps.remove')}</Button>
                      </Popconfirm>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loadable>
      {open === 'new' ? (
        <CreateEntry<Fields & { valid_from: string | null }>
          what={t('gaps.rule')}
          initial={{ valid_from: null, threshold: '', source: '' }}
          create={({ valid_from, ...fields }) => createRule({ ...bodyOf(fields), valid_from: valid_from ?? '' })}
          touches={keys.investment}
          onClose={close}
        >
          <Form.Item name="valid_from" label={t('gaps.validFrom')} rules={[{ required: true, message: c('register.needed', { label: t('gaps.validFrom') }) }]}><DayInput /></Form.Item>
          <RuleFields />
        </CreateEntry>
      ) : null}
      {open !== null && open !== 'new' ? (
        <EditEntry
          key={open.version}
          what={t('gaps.rule')}
          before={{ threshold: open.threshold, source: open.source }}
          bodyOf={bodyOf}
          change={(changed) => changeRule(open, changed as StatisticsRuleChange)}
          touches={keys.investment}
          onReload={() => void rules.refetch().then(close)}
          onClose={close}
        >
          <RuleFields />
        </EditEntry>
      ) : null}
    </Section>
  );
}

function RuleFields() {
  const { t } = useTranslation('money');
  return (
    <>
      <AmountField name="threshold" label={t('gaps.threshold')} unit={MONEY} required />
      <TextField name="source" label={t('gaps.source')} required />
    </>
  );
}
