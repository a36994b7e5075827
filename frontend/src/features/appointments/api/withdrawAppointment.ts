import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Appointment } from '@/shared/api/types';

/** Takes back what was entered by mistake. */
export function withdrawAppointment({ id, version }: Pick<Appointment, 'id' | 'version'>): Promise<unknown> {
  return unwrap(registry.DELETE('/v1/appointments/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
