import { aggregator, unwrap } from '@/shared/api/client';

export async function listIndicatorNames(): Promise<Map<string, string>> {
  const { items } = await unwrap(aggregator.GET('/v1/indicators', {}));
  return new Map(items.map(({ code, name }) => [code, name]));
}
