import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** A GeoJSON outline as a form's field: text, pasted from a survey. */
export function OutlineInput({ id, value, onChange }: { id?: string; value?: string; onChange?: (text: string) => void }) {
  const { t } = useTranslation();
  return <Input.TextArea {...(id ? { id } : {})} rows={3} value={value ?? ''} placeholder={t('register.outlinePlaceholder')} onChange={(event) => onChange?.(event.target.value)} style={{ fontFamily: 'monospace' }} />;
}

/** The outline that a text says; null for an empty one, undefined for what is no JSON object. */
export function readOutline(text: string): Record<string, unknown> | null | undefined {
  if (!text.trim()) return null;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
