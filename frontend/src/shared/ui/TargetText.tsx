import { useTranslation } from 'react-i18next';
import { quantityText } from '@/shared/format/quantity';

const WORDS = { '>': 'cmp.gt', '>=': 'cmp.ge', '=': 'cmp.eq', '~': 'cmp.about' } as const;

export interface TargetTextProps {
  cmp: string;
  value: string;
  unit: string;
  modality?: string | null | undefined;
}

/** A target in the plan's own degree of firmness: 争取 不低于 14 个. */
export function TargetText({ cmp, value, unit, modality }: TargetTextProps) {
  const { t } = useTranslation();
  const firm = !modality || modality === 'firm';
  const word = cmp in WORDS ? t(WORDS[cmp as keyof typeof WORDS]) : cmp;
  // An exact number that is only meant loosely reads as its modality alone: 基本 60 个, 约 40 个.
  const words = [firm || cmp === '~' ? null : t(`modality.${modality}`, { defaultValue: modality }), firm || cmp !== '=' ? word : null];
  return (
    <span className="nowrap">
      {words.filter(Boolean).join(' ')} {quantityText(value, unit, { exact: true })}
    </span>
  );
}
