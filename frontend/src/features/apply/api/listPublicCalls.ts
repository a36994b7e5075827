import type { components } from '@/shared/api/generated/talent';
import { send } from './send';

export function listPublicCalls() {
  return send<components['schemas']['PublicCalls']>('open-calls');
}
