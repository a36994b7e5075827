import type { Order } from '@/shared/api/types';
import { LOOK, type Look } from '@/shared/steps/look';

export const STATE_LOOK: Record<Order['state'], Look> = {
  issued: LOOK.working,
  replied: LOOK.judged,
  verified: LOOK.judged,
  rejected: LOOK.refused,
  closed: LOOK.done,
  withdrawn: LOOK.off,
};

export const KINDS = ['supervision', 'inspection'] as const satisfies readonly Order['kind'][];
export const STATES = ['issued', 'replied', 'verified', 'rejected', 'closed', 'withdrawn'] as const satisfies readonly Order['state'][];
