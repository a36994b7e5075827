import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { PublicCall, SubmissionReceipt } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { ApplyForm } from './ApplyForm';
import { listPublicCalls } from './api/listPublicCalls';
import css from './apply.module.css';
import { ProblemNotice } from './ProblemNotice';
import { StatusCard } from './StatusCard';

/** The open calls, the form of one, the receipt: what people without an account see. */
export function ApplyView() {
  const { t } = useTranslation('apply');
  const calls = useQuery({ queryKey: [keys.talent, 'public-calls'], queryFn: listPublicCalls });
  const [chosen, setChosen] = useState<PublicCall | null>(null);
  const [receipt, setReceipt] = useState<SubmissionReceipt | null>(null);
  if (receipt) {
    return (
      <section className={css.card} aria-live="polite">
        <h2>✔ {t('done')}</h2>
        <Notice tone="warning">{t('doneMeans')}</Notice>
        <p>{t('receipt')}</p>
        <p className={css.code}>{receipt.receipt}</p>
        <p>{t('code')}</p>
        <p className={css.code}>{receipt.code}</p>
        <Button onClick={() => { setReceipt(null); setChosen(null); }}>{t('again')}</Button>
      </section>
    );
  }
  if (chosen && calls.data) {
    return (
      <>
        <p><Button onClick={() => setChosen(null)}>{t('back')}</Button></p>
        <section className={css.card}><h2>{chosen.title}</h2><p className="soft">{t('span', { from: chosen.opens_on, to: chosen.closes_on })}</p></section>
        <ApplyForm call={chosen} most={calls.data.most_files} largest={calls.data.largest_file} onSent={setReceipt} />
      </>
    );
  }
  return (
    <>
      {calls.isPending ? <Spin /> : null}
      <ProblemNotice error={calls.error} />
      {calls.data?.items.length === 0 ? <section className={css.card}><h2>{t('none')}</h2><p>{t('noneAdvice')}</p></section> : null}
      {calls.data?.items.map((call) => (
        <section key={call.id} className={css.card}>
          <h2>{call.title}</h2>
          <p className="soft">{call.programme_name} · {t('span', { from: call.opens_on, to: call.closes_on })} · {call.open ? `● ${t('openNow')}` : t('later', { day: call.opens_on })}</p>
          <p className={css.text}>{call.content}</p>
          {call.open ? <Button type="primary" onClick={() => setChosen(call)} aria-label={t('applyTo', { title: call.title })}>{t('apply')}</Button> : null}
        </section>
      ))}
      <StatusCard />
    </>
  );
}
