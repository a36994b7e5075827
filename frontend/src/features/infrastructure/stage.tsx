import { useTranslation } from 'react-i18next';
import type { InfrastructureItem } from '@/shared/api/types';

export const KINDS = ['external_roads', 'internal_roads', 'heat', 'water_drainage', 'power', 'telecom', 'community_centre'] as const;
export const STAGES = ['overdue', 'open', 'done', 'accepted', 'not_applicable'] as const;

const LOOK: Record<InfrastructureItem['stage'], { glyph: string; ink: string }> = {
  accepted: { glyph: '●', ink: '#0b6b3a' },
  done: { glyph: '◐', ink: '#12508f' },
  open: { glyph: '○', ink: '#515c69' },
  overdue: { glyph: '▲', ink: '#a3201b' },
  not_applicable: { glyph: '—', ink: '#515c69' },
};

/** How far an item is: a glyph and a word, coloured besides. */
export function StageMark({ stage }: { stage: InfrastructureItem['stage'] }) {
  const { t } = useTranslation('infrastructure');
  const { glyph, ink } = LOOK[stage];
  return (
    <span className="nowrap" style={{ color: ink }}>
      <span aria-hidden="true">{glyph}</span> {t(`stageOf.${stage}`)}
    </span>
  );
}
