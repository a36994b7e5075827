import { progress, unwrap } from '@/shared/api/client';
import type { LightRule } from '@/shared/api/types';

export async function listLightRules(): Promise<LightRule[]> {
  return (await unwrap(progress.GET('/v1/light-rules', { params: { query: { limit: 200 } } }))).items;
}
