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
  const word = cmp in WORDS ? t(WORDS[cmp as keyof typeof WORDS]) : cmp;
  const soft = modality && modality !== 'firm' ? `${t(`modality.${modality}`, { defaultValue: modality })} ` : '';
  return (
    <span className="nowrap">
      {soft}
      {word} {quantityText(value, unit)}
    </span>
  );
}
