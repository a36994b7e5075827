import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Commitment } from '@/shared/api/types';

export function withdrawCommitment({ id, version }: Pick<Commitment, 'id' | 'version'>) {
  return unwrap(investment.DELETE('/v1/commitments/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
