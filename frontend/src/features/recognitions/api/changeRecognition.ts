import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Recognition, RecognitionChange } from '@/shared/api/types';

export function changeRecognition({ id, version }: Pick<Recognition, 'id' | 'version'>, body: RecognitionChange) {
  return unwrap(registry.PATCH('/v1/recognitions/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
