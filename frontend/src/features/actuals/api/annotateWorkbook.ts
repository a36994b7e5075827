import { investment, unwrap } from '@/shared/api/client';

/** The same workbook with every problem written into its cell. */
export async function annotateWorkbook(file: File): Promise<Blob> {
  const answer = await unwrap(
    investment.POST('/v1/actuals/import', {
      params: { query: { dry_run: true, annotated: true } },
      body: { file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.set('file', file);
        return form;
      },
      parseAs: 'blob',
    }),
  );
  return answer as Blob;
}
