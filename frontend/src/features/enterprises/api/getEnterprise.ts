import { registry, unwrap } from '@/shared/api/client';
import type { Enterprise } from '@/shared/api/types';

export function getEnterprise(id: string): Promise<Enterprise> {
  return unwrap(registry.GET('/v1/enterprises/{id}', { params: { path: { id } } }));
}
