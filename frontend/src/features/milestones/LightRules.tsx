import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { keys } from '@/shared/api/query';
import type { LightRule } from '@/shared/api/types';
import { useAbilities } from '@/shared/session/me';
import { DayInput } from '@/shared/ui/DayInput';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { Exports } from '@/shared/ui/Exports';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { changeLightRule } from './api/changeLightRule';
import { registerLightRule } from './api/registerLightRule';
import { withdrawLightRule } from './api/withdrawLightRule';
import { useLightRules } from './hooks';

/** From how many days behind a milestone is yellow and red, and since when; the office's to change. */
export function LightRules() {
  const { t } = useTranslation('milestones');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { manage } = useAbilities();
  const rules = useLightRules();
  const [open, setOpen] = useState<LightRule | 'new' | null>(null);
  const drop = useMutation({
    mutationFn: withdrawLightRule,
    onSuccess: () => queries.invalidateQueries({ queryKey: [keys.progress] }),
    onError: (error) => void message.error(asProblem(error).detail || t('problem.failedAdvice', { ns: 'common' })),
  });
  return (
    <Section
      title={t('lightRules')}
      aside={
        <>
          {manage ? <Button size="small" onClick={() => setOpen('new')}>{t('addRule')}</Button> : null}{' '}
          <Exports list="progress/v1/light-rules" query={{}} of={t('lightRules')} small />
        </>
      }
    >
      <p className="soft small">{t('lightRulesMeans')}</p>
      <Loadable query={rules} lines={3}>
        {(all) => (
          <div className="scroll-x">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('validFrom')}</th>
                  <th scope="col" className="num">{t('yellowDays')}</th>
                  <th scope="col" className="num">{t('redDays')}</th>
                  <th scope="col">{t('source')}</th>
                  {manage ? <th scope="col">{t('doing')}</th> : null}
                </tr>
              </thead>
              <tbody>
                {all.map((rule) => (
                  <tr key={rule.id}>
                    <td className="nowrap">{rule.valid_from}</td>
                    <td className="num">{rule.yellow_days}</td>
                    <td className="num">{rule.red_days}</td>
                    <td>{rule.source} {rule.product_default ? <DefaultMark /> : null}</td>
                    {manage ? (
                      <td>
                        <Button size="small" type="link" onClick={() => setOpen(rule)}>{t('edit')}</Button>
                        {rule.product_default ? null : (
                          <Popconfirm title={t('dropRuleSure')} okText={t('drop')} cancelText={t('action.cancel', { ns: 'common' })} onConfirm={() => drop.mutate(rule)}>
                            <Button size="small" type="link">{t('drop')}</Button>
                          </Popconfirm>
                        )}
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loadable>
      {open ? <RuleDialog rule={open === 'new' ? null : open} onReload={() => void rules.refetch()} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}

interface RuleFields {
  valid_from: string | null;
  yellow_days: number;
  red_days: number;
  source: string;
}

function RuleDialog({ rule, onReload, onClose }: { rule: LightRule | null; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('milestones');
  return (
    <FormDialog<RuleFields>
      title={t(rule ? 'changeRule' : 'addRule')}
      initial={{ valid_from: rule?.valid_from ?? null, yellow_days: rule?.yellow_days ?? 1, red_days: rule?.red_days ?? 30, source: rule?.product_default ? '' : (rule?.source ?? '') }}
      write={({ valid_from, yellow_days, red_days, source }) => {
        const body = { yellow_days, red_days, source: source.trim() };
        return rule ? changeLightRule(rule, body) : registerLightRule({ ...body, valid_from: valid_from ?? '' });
      }}
      done={t('saved')}
      touches={keys.progress}
      onReload={onReload}
      onClose={onClose}
    >
      {rule ? null : <Form.Item name="valid_from" label={t('validFrom')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>}
      <Form.Item name="yellow_days" label={t('yellowDays')} rules={[{ required: true }]}><InputNumber min={1} max={3650} precision={0} /></Form.Item>
      <Form.Item name="red_days" label={t('redDays')} rules={[{ required: true }]}><InputNumber min={1} max={3650} precision={0} /></Form.Item>
      <Form.Item name="source" label={t('source')} rules={[{ required: true, whitespace: true, min: 2, message: t('sourceMissing') }]}><Input maxLength={200} /></Form.Item>
    </FormDialog>
  );
}
