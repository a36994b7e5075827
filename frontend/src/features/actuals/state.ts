import type { Actual } from '@/shared/api/types';

export type ActualState = Actual['state'] | 'none';

export const STATE_LOOK: Record<ActualState, { glyph: string; ink: string; tint: string }> = {
  none: { glyph: '○', ink: '#515a66', tint: '#eef0f3' },
  draft: { glyph: '✎', ink: '#515a66', tint: '#eef0f3' },
  submitted: { glyph: '➤', ink: '#175a9e', tint: '#e6f0fa' },
  confirmed: { glyph: '✔', ink: '#0b6b3a', tint: '#e5f4ea' },
  returned: { glyph: '↩', ink: '#b3261e', tint: '#fdeaea' },
};

/** What may still be edited by who reports it: everything but what waits for the office. */
export function isEditable(state: ActualState): boolean {
  return state !== 'submitted';
}
