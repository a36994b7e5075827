import { useTranslation } from 'react-i18next';
import type { Arrival } from '@/shared/api/types';
import { LOOK } from './filter';

export function ArrivalStateTag({ arrival }: { arrival: Arrival }) {
  const { t } = useTranslation('money');
  const { glyph, ink, tint } = LOOK[arrival.state];
  return (
    <span className="nowrap">
      <span style={{ color: ink, background: tint, padding: '1px 6px', borderRadius: 4 }}><span aria-hidden="true">{glyph}</span> {t(`arrivals.stateOf.${arrival.state}`)}</span>
      {arrival.retroactive ? <span> ↺ {t('arrivals.retroactive')}</span> : null}
    </span>
  );
}
