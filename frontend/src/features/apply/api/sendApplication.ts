import type { SubmissionReceipt } from '@/shared/api/types';
import { send } from './send';

/** What an applicant writes; it travels as JSON in one field of the form, beside the files. */
export interface NewSubmission {
  open_call_id: string;
  name: string;
  document_kind: string;
  document_number: string;
  phone: string;
  statement: string;
  consent: boolean;
  email?: string;
  education?: string;
  degree?: string;
  employer?: string;
  title?: string;
}

export interface ChosenFile {
  kind: string;
  file: File;
}

export function sendApplication(application: NewSubmission, files: readonly ChosenFile[]): Promise<SubmissionReceipt> {
  const form = new FormData();
  form.set('application', JSON.stringify(application));
  for (const { kind, file } of files) {
    form.append('kinds', kind);
    form.append('files', file, file.name);
  }
  return send<SubmissionReceipt>('applications', { method: 'POST', body: form });
}
