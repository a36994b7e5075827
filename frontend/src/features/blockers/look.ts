import type { Blocker } from '@/shared/api/types';
import { LOOK, type Look } from '@/shared/steps/look';

export const STATE_LOOK: Record<Blocker['state'], Look> = {
  raised: LOOK.waiting,
  assigned: LOOK.working,
  answered: LOOK.judged,
  solved: LOOK.done,
  withdrawn: LOOK.off,
};

export const KINDS = ['planning', 'land', 'funds', 'environment', 'energy', 'other'] as const satisfies readonly Blocker['kind'][];
export const STATES = ['raised', 'assigned', 'answered', 'solved', 'withdrawn'] as const satisfies readonly Blocker['state'][];
