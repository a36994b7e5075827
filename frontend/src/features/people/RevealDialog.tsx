import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Revealing } from '@/shared/api/types';
import { Facts } from '@/shared/ui/Facts';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Notice } from '@/shared/ui/Notice';
import { revealPerson } from './api/revealPerson';
import { PERSONAL, PURPOSES } from './look';
import { useSaid } from './useSaid';

/** Shows a person's data in full once it is said what for. It is kept who looked; closing forgets what was shown. */
export function RevealDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: c } = useTranslation();
  const said = useSaid();
  const queries = useQueryClient();
  const [form] = Form.useForm<Revealing>();
  const look = useMutation({
    mutationFn: (body: Revealing) => revealPerson(id, body),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: [keys.talent, 'access-logs'] }),
  });
  const shown = look.data?.personal;
  return (
    <Modal
      open
      width={640}
      title={t('reveal')}
      okText={shown ? c('action.close') : t('revealDo')}
      cancelText={c('action.cancel')}
      cancelButtonProps={shown ? { style: { display: 'none' } } : {}}
      confirmLoading={look.isPending}
      onOk={() => (shown ? onClose() : form.submit())}
      onCancel={onClose}
      destroyOnHidden
    >
      <MutationProblem error={look.error} onReload={() => look.reset()} />
      {shown ? (
        <>
          <Notice tone="warning">{t('revealedMeans')}</Notice>
          <Facts facts={PERSONAL.filter((name) => name in shown).map((name) => ({ term: t(`field.${name}`), value: said(name, shown[name]) }))} />
        </>
      ) : (
        <Form<Revealing> form={form} layout="vertical" initialValues={{ purpose: 'verify', note: '', fields: ['name', 'document_number', 'phone'] }} onFinish={(values) => look.mutate(values)} disabled={look.isPending}>
          <p className="soft">{t('revealMeans')}</p>
          <Form.Item name="purpose" label={t('purpose')} rules={[{ required: true }]}>
            <Select options={PURPOSES.map((value) => ({ value, label: t(`purposeOf.${value}`) }))} />
          </Form.Item>
          <Form.Item name="note" label={t('note')} extra={t('noteHelp')} rules={[{ required: true, whitespace: true, message: c('register.needed', { label: t('note') }) }]}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="fields" label={t('fields')} extra={t('fieldsHelp')}>
            <Select mode="multiple" optionFilterProp="label" options={PERSONAL.map((value) => ({ value, label: t(`field.${value}`) }))} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
