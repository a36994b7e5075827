import { progress, unwrap } from '@/shared/api/client';

export function getDigest(period: string) {
  return unwrap(progress.GET('/v1/activities/digest', { params: { query: { period } } }));
}
