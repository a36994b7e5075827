import type { TalentApplication, TalentReview } from '@/shared/api/types';
import { LOOK, type Look } from '@/shared/steps/look';

export type State = TalentApplication['state'];

export const STATE_LOOK: Record<State, Look> = {
  declared: LOOK.waiting,
  complete: LOOK.working,
  checked: LOOK.working,
  in_review: LOOK.judged,
  decided: LOOK.judged,
  published: LOOK.judged,
  selected: LOOK.done,
  on_job: LOOK.done,
  introduced: LOOK.done,
  returned: LOOK.refused,
  withdrawn: LOOK.off,
  rejected: LOOK.refused,
};

export const STATES = Object.keys(STATE_LOOK) as State[];

/** The way of an application that meets no obstacle, in its order. */
export const WAY = ['declared', 'complete', 'checked', 'in_review', 'decided', 'published', 'selected', 'on_job', 'introduced'] as const satisfies readonly State[];

export const REVIEW_LOOK: Record<TalentReview['state'], Look> = {
  assigned: LOOK.waiting,
  effective: LOOK.working,
  recused: LOOK.off,
  submitted: LOOK.done,
  cancelled: LOOK.off,
};
