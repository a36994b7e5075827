import { registry, unwrap } from '@/shared/api/client';
import type { Carrier, Page } from '@/shared/api/types';

export async function listCarrierNames(): Promise<Map<string, string>> {
  const page = await unwrap<Page<Carrier>>(registry.GET('/v1/carriers', { params: { query: { limit: 500 } } }));
  return new Map(page.items.map(({ code, name }) => [code, name]));
}
