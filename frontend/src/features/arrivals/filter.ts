import type { Arrival, ArrivalQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['arrived_on', 'amount', 'state'] as const;
export const KINDS = ['domestic', 'foreign'] as const;
export const STATES = ['draft', 'submitted', 'confirmed', 'returned'] as const;

/** The table's filter as the address carries it, with nothing chosen: one kind at a time, they are never summed. */
export const EMPTY = { q: '', kind: 'domestic', carrier: [] as string[], currency: [] as string[], state: [] as string[], retroactive: '', sort: '-arrived_on' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): ArrivalQuery {
  return setOf(filter) as ArrivalQuery;
}

export const LOOK: Record<Arrival['state'], { glyph: string; ink: string; tint: string }> = {
  draft: { glyph: '✎', ink: '#515a66', tint: '#eef0f3' },
  submitted: { glyph: '➤', ink: '#175a9e', tint: '#e6f0fa' },
  confirmed: { glyph: '✔', ink: '#0b6b3a', tint: '#e5f4ea' },
  returned: { glyph: '↩', ink: '#b3261e', tint: '#fdeaea' },
};
