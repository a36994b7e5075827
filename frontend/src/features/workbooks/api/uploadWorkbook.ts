import { progress, unwrap } from '@/shared/api/client';
import type { Workbook } from '@/shared/api/types';

/** Sends a workbook of a month to be looked at; nothing of it is written. */
export function uploadWorkbook({ file, period }: { file: File; period: string }): Promise<Workbook> {
  return unwrap(
    progress.POST('/v1/workbooks', {
      body: { file: '', period },
      bodySerializer: () => {
        const form = new FormData();
        form.set('file', file);
        form.set('period', period);
        return form;
      },
    }),
  );
}
