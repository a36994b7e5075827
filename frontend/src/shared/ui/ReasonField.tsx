import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface ReasonFieldProps {
  label: string;
  extra?: string;
  required?: boolean;
  /** What is said where it is missing or too short. */
  missing?: string;
  rows?: number;
  autoFocus?: boolean;
}

/** Why something is done, as a form's field `reason`; it is kept with what is done. */
export function ReasonField({ label, extra, required = true, missing, rows = 3, autoFocus = false }: ReasonFieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item name="reason" label={label} extra={extra} rules={required ? [{ required: true, whitespace: true, min: 2, message: missing ?? t('register.needed', { label }) }] : []}>
      <Input.TextArea rows={rows} maxLength={500} autoFocus={autoFocus} />
    </Form.Item>
  );
}
