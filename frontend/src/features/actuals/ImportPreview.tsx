import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveFile } from '@/shared/api/saveFile';
import type { ImportReport } from '@/shared/api/types';
import { IssueTable } from '@/shared/ui/IssueTable';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Notice } from '@/shared/ui/Notice';
import css from './actuals.module.css';
import { annotateWorkbook } from './api/annotateWorkbook';

/** What the file would do, and every cell that stands in the way. */
export function ImportPreview({ file, report }: { file: File; report: ImportReport }) {
  const { t } = useTranslation('actuals');
  const annotate = useMutation({ mutationFn: annotateWorkbook, onSuccess: (content) => saveFile(content, `${file.name.replace(/\.\w+$/, '')}-${t('problem')}.xlsx`) });
  return (
    <div className={css.preview}>
      {report.error_total > 0 ? (
        <Notice tone="error">{t('previewBad', { count: report.error_total })}</Notice>
      ) : (
        <Notice tone="success">{t('previewOk', report)}</Notice>
      )}
      {report.question_total > 0 ? <Notice tone="warning">{t('questions', { count: report.question_total })}</Notice> : null}
      {report.issues.length > 0 ? (
        <>
          <div className={css.filters}>
            <strong>{t('issues')}</strong>
            <Button size="small" loading={annotate.isPending} onClick={() => annotate.mutate(file)}>{t('annotated')}</Button>
          </div>
          <MutationProblem error={annotate.error} onReload={() => annotate.reset()} />
          <IssueTable issues={report.issues} />
        </>
      ) : null}
    </div>
  );
}
