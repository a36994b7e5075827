import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { minuteOf } from '@/shared/format/instant';
import { Facts } from '@/shared/ui/Facts';
import { askStatus } from './api/askStatus';
import css from './apply.module.css';
import { ProblemNotice } from './ProblemNotice';

/** How far a submission has come, for who holds its receipt and code. */
export function StatusCard() {
  const { t } = useTranslation('apply');
  const asking = useMutation({ mutationFn: askStatus, gcTime: 0 });
  const found = asking.data;
  const needed = (what: string) => [{ required: true, whitespace: true, message: t('needed', { what }) }];
  return (
    <section className={css.card} aria-label={t('status')}>
      <h2>{t('status')}</h2>
      <ProblemNotice error={asking.error} />
      <Form layout="vertical" initialValues={{ receipt: '', code: '' }} onFinish={(values: { receipt: string; code: string }) => asking.mutate(values)} disabled={asking.isPending}>
        <div className={css.pair}>
          <Form.Item name="receipt" label={t('receipt')} rules={needed(t('receipt'))}><Input autoComplete="off" maxLength={40} /></Form.Item>
          <Form.Item name="code" label={t('code')} rules={needed(t('code'))}><Input autoComplete="off" maxLength={40} /></Form.Item>
        </div>
        <Button htmlType="submit" loading={asking.isPending}>{t('ask')}</Button>
      </Form>
      {found ? (
        <div aria-live="polite">
          <Facts
            facts={[
              { term: t('receivedAt'), value: minuteOf(found.received_at) },
              { term: t('state'), value: t(`stateOf.${found.state}`) },
              ...(found.application_state ? [{ term: t('application'), value: found.application_state }] : []),
              ...(found.notice_ends_on ? [{ term: t('application'), value: t('notice', { day: found.notice_ends_on }) }] : []),
              ...(found.reason ? [{ term: t('reason'), value: found.reason }] : []),
            ]}
          />
        </div>
      ) : null}
    </section>
  );
}
