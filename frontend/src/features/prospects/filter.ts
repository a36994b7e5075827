import type { ProspectQuery, ProspectStage } from '@/shared/api/types';
import { LOOK, type Look } from '@/shared/steps/look';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['code', 'name', 'next_due_on', 'expected_amount', 'stage_on'] as const;
export const STAGES = ['clue', 'talks', 'signed', 'landed', 'registered'] as const satisfies readonly ProspectStage[];

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { q: '', stage: [] as string[], carrier: [] as string[], follower: [] as string[], cohort: '', on_list: '', landed: '', overdue: '', mine: '', state: [] as string[], sort: 'code' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): ProspectQuery {
  return setOf(filter) as ProspectQuery;
}

export const STAGE_LOOK: Record<ProspectStage, Look> = {
  clue: LOOK.waiting,
  talks: LOOK.working,
  signed: LOOK.judged,
  landed: { ...LOOK.judged, glyph: '◕' },
  registered: LOOK.done,
};
