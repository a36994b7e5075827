import { progress, unwrap } from '@/shared/api/client';
import type { MatrixQuery } from '@/shared/api/types';

export function getMatrix(query: MatrixQuery) {
  return unwrap(progress.GET('/v1/reports/matrix', { params: { query } }));
}
