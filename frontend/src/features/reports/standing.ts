import type { DueReport, Report } from '@/shared/api/types';

export type Standing = DueReport['standing'] | 'draft';
export const STANDINGS = ['waiting', 'missing', 'returned', 'submitted', 'confirmed'] as const;

/** Glyph, word and colour. */
export const STANDING_LOOK: Record<Standing, { glyph: string; ink: string; tint: string }> = {
  waiting: { glyph: '○', ink: '#515a66', tint: '#eef0f3' },
  draft: { glyph: '✎', ink: '#515a66', tint: '#eef0f3' },
  missing: { glyph: '✖', ink: '#8c1410', tint: '#f9dddd' },
  returned: { glyph: '↩', ink: '#b3261e', tint: '#fdeaea' },
  submitted: { glyph: '➤', ink: '#175a9e', tint: '#e6f0fa' },
  confirmed: { glyph: '✔', ink: '#0b6b3a', tint: '#e5f4ea' },
};

/** Two decimals are kept; as many are shown as there are: "45%", "45.5%". */
export function percentText(percent: Report['percent']): string {
  return percent === null ? '—' : `${percent.replace(/\.?0+$/, '')}%`;
}
