import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Asked, NOTHING } from './threshold';

interface ThresholdInputProps {
  id?: string;
  label: string;
  value?: Asked;
  onChange?: (asked: Asked) => void;
}

/** What is asked on one dimension, as a form's field. */
export function ThresholdInput({ id, label, value = NOTHING, onChange }: ThresholdInputProps) {
  const { t } = useTranslation('admissionStandards');
  const put = (change: Partial<Asked>) => onChange?.({ ...value, ...change });
  const numeric = value.comparison === 'ge' || value.comparison === 'le';
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'minmax(110px, 1fr) 3fr', gap: 8 }}>
      <Select
        {...(id ? { id } : {})}
        aria-label={`${label} ${t('comparison')}`}
        value={value.comparison}
        onChange={(comparison) => put({ comparison })}
        options={[{ value: '', label: t('nothing') }, ...(['ge', 'le', 'one_of', 'words'] as const).map((each) => ({ value: each, label: t(`comparisonOf.${each}`) }))]}
      />
      {numeric ? (
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 }}>
          <Input aria-label={`${label} ${t('limit')}`} placeholder={t('limit')} inputMode="decimal" value={value.value} onChange={(event) => put({ value: event.target.value })} />
          <Input aria-label={`${label} ${t('unit')}`} placeholder={t('unitPlaceholder')} maxLength={40} value={value.unit} onChange={(event) => put({ unit: event.target.value })} />
        </div>
      ) : value.comparison ? (
        <Input aria-label={`${label} ${t('text')}`} placeholder={t(value.comparison === 'one_of' ? 'choicesPlaceholder' : 'wordsPlaceholder')} maxLength={1000} value={value.text} onChange={(event) => put({ text: event.target.value })} />
      ) : null}
    </div>
  );
}
