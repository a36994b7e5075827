import { useTranslation } from 'react-i18next';
import { asStatus, STATUS_LOOK } from '@/shared/format/status';
import css from './ui.module.css';

export interface StatusTagProps {
  status: string | null | undefined;
  /** How firm the plan's wording is ("strive" …): a missed 争取 reads 未达(争取). */
  modality?: string | null | undefined;
  large?: boolean;
}

export function StatusTag({ status, modality, large = false }: StatusTagProps) {
  const { t } = useTranslation();
  const known = asStatus(status);
  const look = STATUS_LOOK[known];
  const soft = modality && modality !== 'firm' && (known === 'missed' || known === 'achieved');
  return (
    <span className={large ? css.statusLarge : css.status} style={{ color: look.ink, background: look.tint }}>
      <span aria-hidden="true">{look.glyph}</span> {t(`status.${known}`)}
      {soft ? t('status.modality', { word: t(`modality.${modality}`, { defaultValue: modality }) }) : ''}
    </span>
  );
}
