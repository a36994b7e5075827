import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Modal } from 'antd';
import type { PropsWithChildren } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { MutationProblem } from './MutationProblem';

export interface FormDialogProps<F extends object> {
  title: string;
  /** The word on the button that writes; "save" without one. */
  submit?: string;
  danger?: boolean;
  /** Wider than a few fields need: for rows. */
  width?: number;
  initial: F;
  write: (values: F) => Promise<unknown>;
  /** Said when it is written. */
  done: string;
  /** First element of the keys of the answers that are old then. */
  touches: string;
  /** Fetches the record anew, after somebody else has changed it. */
  onReload: () => void;
  onClose: () => void;
}

/** A small form above the page. Refusals appear at their fields; what has no field here, above them. */
export function FormDialog<F extends object>({ title, submit, danger = false, width = 520, initial, write, done, touches, onReload, onClose, children }: PropsWithChildren<FormDialogProps<F>>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<F>();
  const fields = Object.keys(initial);
  const sending = useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [touches] });
      void message.success(done);
      onClose();
    },
    onError: (error) => {
      const problem = asProblem(error);
      // antd types a field's name by the form's shape, which is not known here.
      form.setFields(fields.map((name) => ({ name, errors: problem.faultsOf(name) })) as Parameters<typeof form.setFields>[0]);
    },
  });
  return (
    <Modal
      open
      width={width}
      title={title}
      okText={submit ?? t('action.save')}
      okButtonProps={{ danger }}
      cancelText={t('action.cancel')}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={sending.isPending}
      destroyOnHidden
    >
      <MutationProblem error={sending.error} onReload={onReload} shownFields={fields} />
      <Form<F> form={form} layout="vertical" initialValues={initial} onFinish={(values) => sending.mutate(values)} disabled={sending.isPending}>
        {children}
      </Form>
    </Modal>
  );
}
