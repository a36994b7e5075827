import { registry, unwrap } from '@/shared/api/client';
import type { Carrier, Page } from '@/shared/api/types';

export interface CarrierName {
  code: string;
  name: string;
}

export async function listCarrierNames(): Promise<CarrierName[]> {
  const page = await unwrap<Page<Carrier>>(registry.GET('/v1/carriers', { params: { query: { limit: 500 } } }));
  return page.items.map(({ code, name }) => ({ code, name }));
}
