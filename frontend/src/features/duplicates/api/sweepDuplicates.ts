import { talent, unwrap } from '@/shared/api/client';

export function sweepDuplicates() {
  return unwrap(talent.POST('/v1/duplicates/sweep', {}));
}
