import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Commitment, CommitmentChange } from '@/shared/api/types';

export function changeCommitment({ id, version }: Pick<Commitment, 'id' | 'version'>, body: CommitmentChange) {
  return unwrap(investment.PATCH('/v1/commitments/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
