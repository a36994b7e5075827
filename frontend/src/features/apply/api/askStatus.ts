import type { SubmissionStatus } from '@/shared/api/types';
import { send } from './send';

export function askStatus(asked: { receipt: string; code: string }): Promise<SubmissionStatus> {
  return send<SubmissionStatus>('status', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) });
}
