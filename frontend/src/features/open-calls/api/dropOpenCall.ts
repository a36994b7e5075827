import { ifMatch, talent, unwrap } from '@/shared/api/client';

export function dropOpenCall({ id, version }: { id: string; version: number }) {
  return unwrap(talent.DELETE('/v1/open-calls/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
