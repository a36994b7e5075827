import { idempotent, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Appointment, NewAppointment } from '@/shared/api/types';

export function registerAppointment(body: NewAppointment): Promise<Appointment> {
  return withIdempotencyKey(`Appointment ${JSON.stringify(body)}`, (key) => unwrap(registry.POST('/v1/appointments', { body, ...idempotent(key) })));
}
