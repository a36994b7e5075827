import { registry, unwrap } from '@/shared/api/client';

export interface CarrierName {
  code: string;
  name: string;
}

export async function listCarrierNames(): Promise<CarrierName[]> {
  const { items } = await unwrap(registry.GET('/v1/carriers', { params: { query: { limit: 500 } } }));
  return items.map(({ code, name }) => ({ code, name }));
}
