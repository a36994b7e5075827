import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Recognition } from '@/shared/api/types';

export function withdrawRecognition({ id, version }: Pick<Recognition, 'id' | 'version'>) {
  return unwrap(registry.DELETE('/v1/recognitions/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
