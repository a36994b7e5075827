import { talent, unwrap } from '@/shared/api/client';
import type { NewCountProof } from '@/shared/api/types';

/** Never sent with a key for repetition: the auditor's key is to be kept nowhere. */
export function proveCount(body: NewCountProof) {
  return unwrap(talent.POST('/v1/count-proofs', { body }));
}
