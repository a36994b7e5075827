import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Project } from '@/shared/api/types';

/** Removes a planned total that was entered by mistake; null: the one without a day. */
export function removeTotal({ id, version }: Pick<Project, 'id' | 'version'>, issuedOn: string | null) {
  const query = issuedOn ? { issued_on: issuedOn } : {};
  return unwrap(registry.DELETE('/v1/projects/{id}/planned-totals', { params: { path: { id }, query, header: ifMatch(version) } }));
}
