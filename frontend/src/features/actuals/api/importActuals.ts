import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { ImportReport } from '@/shared/api/types';

export interface ImportOptions {
  file: File;
  /** Only look: nothing is written. */
  dryRun: boolean;
  /** Submit what is written for review at once. */
  submit: boolean;
  /** Figures that were questioned have been looked at. */
  acknowledge: boolean;
}

export async function importActuals({ file, dryRun, submit, acknowledge }: ImportOptions): Promise<ImportReport> {
  const intention = `import ${file.name} ${file.size} ${file.lastModified} ${dryRun} ${submit} ${acknowledge}`;
  const report = await withIdempotencyKey(intention, (key) =>
    unwrap(
      investment.POST('/v1/actuals/import', {
        params: { query: { dry_run: dryRun, submit, acknowledge } },
        body: { file: '' },
        bodySerializer: () => {
          const form = new FormData();
          form.set('file', file);
          return form;
        },
        ...idempotent(key),
      }),
    ),
  );
  // The contract also knows the annotated workbook, which is asked for elsewhere.
  return report as ImportReport;
}
