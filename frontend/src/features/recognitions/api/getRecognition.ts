import { registry, unwrap } from '@/shared/api/client';
import type { Recognition } from '@/shared/api/types';

export function getRecognition(id: string): Promise<Recognition> {
  return unwrap(registry.GET('/v1/recognitions/{id}', { params: { path: { id } } }));
}
