import { registry, unwrap } from '@/shared/api/client';
import type { Appointment, AppointmentQuery } from '@/shared/api/types';

export function listAppointments(query: AppointmentQuery): Promise<{ items: Appointment[]; next?: string | null }> {
  return unwrap(registry.GET('/v1/appointments', { params: { query } }));
}
