import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Appointment, AppointmentChange } from '@/shared/api/types';

export function changeAppointment({ id, version }: Pick<Appointment, 'id' | 'version'>, body: AppointmentChange): Promise<Appointment> {
  return unwrap(registry.PATCH('/v1/appointments/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
