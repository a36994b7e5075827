import { investment, unwrap } from '@/shared/api/client';
import type { Commitment } from '@/shared/api/types';

export function getCommitment(id: string): Promise<Commitment> {
  return unwrap(investment.GET('/v1/commitments/{id}', { params: { path: { id } } }));
}
