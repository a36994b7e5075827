import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { saveFile } from '@/shared/api/saveFile';
import type { Person } from '@/shared/api/types';
import { WithdrawEntry } from '@/shared/register/EntryForms';
import { useMe } from '@/shared/session/me';
import { useTalentRights } from '@/shared/session/talent';
import { FormDialog } from '@/shared/ui/FormDialog';
import { erasePerson } from './api/erasePerson';
import { makePersonalRecord } from './api/makePersonalRecord';
import { withdrawPerson } from './api/withdrawPerson';
import { usePerson } from './hooks';
import { ChangePerson } from './PersonForm';
import { RevealDialog } from './RevealDialog';

type Dialog = 'change' | 'reveal' | 'record' | 'withdraw' | 'erase';

/** What may be done with a person's entry. */
export function PersonActions({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const { t: c } = useTranslation();
  const query = usePerson(id);
  const rights = useTalentRights();
  const office = useMe().role === 'office';
  const [open, setOpen] = useState<{ dialog: Dialog; person: Person } | null>(null);
  const person = query.data;
  if (!person) return null;
  const show = (dialog: Dialog) => () => setOpen({ dialog, person });
  const close = () => setOpen(null);
  const reload = () => void query.refetch().then(({ data }) => setOpen((now) => (now && data ? { ...now, person: data } : null)));
  const standing = person.state === 'active' && rights.of(person.carrier_code);
  return (
    <>
      {standing ? <Button onClick={show('change')}>{c('register.edit')}</Button> : null}
      {rights.runs && person.state !== 'erased' ? (
        <>
          <Button onClick={show('reveal')}>{t('reveal')}</Button>
          <Button onClick={show('record')}>{t('record')}</Button>
        </>
      ) : null}
      {standing ? <Button danger onClick={show('withdraw')}>{c('register.withdraw')}</Button> : null}
      {office && person.state === 'withdrawn' ? <Button danger onClick={show('erase')}>{t('erase')}</Button> : null}
      {open?.dialog === 'change' ? <ChangePerson key={open.person.version} person={open.person} onReload={reload} onClose={close} /> : null}
      {open?.dialog === 'reveal' ? <RevealDialog id={id} onClose={close} /> : null}
      {open?.dialog === 'record' ? (
        <FormDialog<{ note: string }>
          title={t('record')}
          submit={t('recordDo')}
          initial={{ note: '' }}
          write={async ({ note }) => saveFile(await makePersonalRecord(id, note.trim()), `${person.code}.xlsx`)}
          done={t('recordDone')}
          touches={keys.talent}
          onReload={close}
          onClose={close}
        >
          <p className="soft">{t('recordMeans')}</p>
          <Form.Item name="note" label={t('recordNote')} rules={[{ required: true, whitespace: true, message: c('register.needed', { label: t('recordNote') }) }]}>
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
        </FormDialog>
      ) : null}
      {open?.dialog === 'withdraw' ? (
        <WithdrawEntry key={open.person.version} what={t('one')} withdraw={() => withdrawPerson(open.person)} touches={keys.talent} onReload={reload} onClose={close}>
          {t('withdrawMeans', { code: open.person.code })}
        </WithdrawEntry>
      ) : null}
      {open?.dialog === 'erase' ? (
        <FormDialog<object> key={open.person.version} title={t('erase')} submit={t('erase')} danger initial={{}} write={() => erasePerson(open.person)} done={t('erased')} touches={keys.talent} onReload={reload} onClose={close}>
          <Form.Item>{t('eraseMeans', { code: open.person.code })}</Form.Item>
        </FormDialog>
      ) : null}
    </>
  );
}
