import { investment, unwrap } from '@/shared/api/client';
import type { CommitmentQuery } from '@/shared/api/types';

export function listCommitments(query: CommitmentQuery) {
  return unwrap(investment.GET('/v1/commitments', { params: { query } }));
}
