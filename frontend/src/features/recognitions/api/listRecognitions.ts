import { registry, unwrap } from '@/shared/api/client';
import type { RecognitionQuery } from '@/shared/api/types';

export function listRecognitions(query: RecognitionQuery) {
  return unwrap(registry.GET('/v1/recognitions', { params: { query } }));
}
