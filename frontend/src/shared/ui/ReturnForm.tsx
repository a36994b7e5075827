import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReasonField } from '@/shared/ui/ReasonField';

interface ReturnFormProps {
  /** What the reason's field is called, and what is said where it is missing. */
  label: string;
  missing: string;
  /** Word on the button that gives back. */
  submit: string;
  sending: boolean;
  /** Something is under way: there is no leaving now. */
  busy: boolean;
  /** Class of the row of buttons. */
  className: string | undefined;
  onReturn: (reason: string) => void;
  onCancel: () => void;
}

/** Gives a submitted record back to who sent it, with the reason why. */
export function ReturnForm({ label, missing, submit, sending, busy, className, onReturn, onCancel }: ReturnFormProps) {
  const { t } = useTranslation();
  return (
    <Form<{ reason: string }> layout="vertical" onFinish={({ reason }) => onReturn(reason.trim())}>
      <ReasonField label={label} missing={missing} autoFocus />
      <div className={className}>
        <Button danger type="primary" htmlType="submit" loading={sending}>{submit}</Button>
        <Button onClick={onCancel} disabled={busy}>{t('action.cancel')}</Button>
      </div>
    </Form>
  );
}
