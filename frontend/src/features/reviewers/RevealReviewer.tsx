import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/shared/ui/Facts';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { revealReviewer } from './api/revealReviewer';

/** Shows how an expert is reached, once it is said what for. Closing forgets it. */
export function RevealReviewer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('reviewers');
  const { t: c } = useTranslation();
  const [form] = Form.useForm<{ note: string }>();
  const look = useMutation({ mutationFn: ({ note }: { note: string }) => revealReviewer(id, { purpose: 'contact', note: note.trim() }), gcTime: 0 });
  const shown = look.data;
  return (
    <Modal open title={t('reveal')} okText={shown ? c('action.close') : t('reveal')} cancelText={c('action.cancel')} confirmLoading={look.isPending} onOk={() => (shown ? onClose() : form.submit())} onCancel={onClose} destroyOnHidden>
      <MutationProblem error={look.error} onReload={() => look.reset()} />
      {shown ? (
        <Facts facts={[{ term: t('fullName'), value: shown.name }, { term: t('jobTitle'), value: shown.title ?? '—' }, { term: t('phone'), value: shown.phone ?? '—' }, { term: t('email'), value: shown.email ?? '—' }]} />
      ) : (
        <Form form={form} layout="vertical" initialValues={{ note: '' }} onFinish={(values: { note: string }) => look.mutate(values)}>
          <p className="soft">{t('revealMeans')}</p>
          <Form.Item name="note" label={t('note')} rules={[{ required: true, whitespace: true, message: c('register.needed', { label: t('note') }) }]}><Input maxLength={200} autoComplete="off" /></Form.Item>
        </Form>
      )}
    </Modal>
  );
}
