import { sessionFetch } from './fetch';
import { Problem } from './problem';
import type { FileReport } from './types';

export interface ImportOptions {
  /** The register, such as "registry/v1/enterprises". */
  list: string;
  file: File;
  /** Only look: nothing is written. */
  dryRun: boolean;
  /** Cells that were questioned have been looked at. */
  acknowledge: boolean;
  /** What is imported is submitted for review, where the register has reviews. */
  submit?: boolean;
}

/** Sends a workbook to a register. Sending it twice writes once: what is registered already is unchanged. */
export async function importFile({ list, file, dryRun, acknowledge, submit = false }: ImportOptions): Promise<FileReport> {
  const answer = await sendFile(file, `/api/${list}/import?dry_run=${dryRun}&acknowledge=${acknowledge}${submit ? '&submit=true' : ''}`);
  return (await answer.json()) as FileReport;
}

/** The same workbook with every problem written into its cell. */
export async function annotateFile({ list, file }: Pick<ImportOptions, 'list' | 'file'>): Promise<Blob> {
  const answer = await sendFile(file, `/api/${list}/import?annotated=true`);
  return answer.blob();
}

async function sendFile(file: File, address: string): Promise<Response> {
  const body = new FormData();
  body.set('file', file);
  const answer = await sessionFetch(new Request(address, { method: 'POST', body }));
  if (!answer.ok) throw Problem.of(answer, await answer.json().catch(() => null));
  return answer;
}
