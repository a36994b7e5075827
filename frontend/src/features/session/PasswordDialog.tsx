import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { changePassword } from './api/changePassword';

interface Fields {
  current: string;
  next: string;
  repeat: string;
}

export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('session');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const change = useMutation({
    mutationFn: ({ current, next }: Fields) => changePassword({ current, new: next }),
    onSuccess: () => {
      void message.success(t('passwordChanged'));
      onClose();
    },
    onError: (error) => {
      const problem = asProblem(error);
      form.setFields([
        { name: 'current', errors: problem.faultsOf('current') },
        { name: 'next', errors: problem.faultsOf('new') },
      ]);
    },
  });
  return (
    <Modal open title={t('changePassword')} onCancel={onClose} onOk={form.submit} confirmLoading={change.isPending} destroyOnHidden>
      <MutationProblem error={change.error} onReload={() => change.reset()} shownFields={['current', 'new']} />
      <Form<Fields> form={form} layout="vertical" onFinish={(values) => change.mutate(values)}>
        <Form.Item name="current" label={t('currentPassword')} rules={[{ required: true, message: t('passwordMissing') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={t('newPassword')} rules={[{ required: true, message: t('passwordMissing') }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={t('repeatPassword')}
          dependencies={['next']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value) => (value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('repeatDiffers')))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
