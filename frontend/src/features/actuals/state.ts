import type { Actual } from '@/shared/api/types';
import type { Abilities } from '@/shared/session/me';

export type ActualState = Actual['state'] | 'none';

export const STATE_LOOK: Record<ActualState, { glyph: string; ink: string; tint: string }> = {
  none: { glyph: '○', ink: '#515a66', tint: '#eef0f3' },
  draft: { glyph: '✎', ink: '#515a66', tint: '#eef0f3' },
  submitted: { glyph: '➤', ink: '#175a9e', tint: '#e6f0fa' },
  confirmed: { glyph: '✔', ink: '#0b6b3a', tint: '#e5f4ea' },
  returned: { glyph: '↩', ink: '#b3261e', tint: '#fdeaea' },
};

/** What a person may do about a month. `look` is what remains when nothing may be done. */
export type Doing = 'enter' | 'correct' | 'withdraw' | 'review' | 'look';

/**
 * A draft or a returned figure is edited, a submitted one waits (the office reviews it, who reports takes it back),
 * a confirmed one is only corrected, with a reason. In a past cut everything is only looked at.
 */
export function doingOf(state: ActualState, basis: Actual['basis'], { reports, review }: Abilities, past: boolean): Doing {
  if (past) return 'look';
  const mayReport = reports.includes(basis);
  if (state === 'submitted') {
    if (review) return 'review';
    return mayReport ? 'withdraw' : 'look';
  }
  if (!mayReport) return 'look';
  return state === 'confirmed' ? 'correct' : 'enter';
}
