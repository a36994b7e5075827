import type { FollowUp, Meeting } from '@/shared/api/types';
import { LOOK, type Look } from '@/shared/steps/look';

export const MEETING_LOOK: Record<Meeting['state'], Look> = { planned: LOOK.waiting, held: LOOK.done, cancelled: LOOK.off };
export const STATE_LOOK: Record<FollowUp['state'], Look> = { open: LOOK.working, answered: LOOK.judged, done: LOOK.done, withdrawn: LOOK.off };

export const MEETING_KINDS = ['regular', 'ad_hoc'] as const satisfies readonly Meeting['kind'][];
export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const satisfies readonly Meeting['state'][];
export const STATES = ['open', 'answered', 'done', 'withdrawn'] as const satisfies readonly FollowUp['state'][];
