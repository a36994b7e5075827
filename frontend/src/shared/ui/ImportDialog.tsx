import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { annotateFile, importFile } from '@/shared/api/importFile';
import { saveFile } from '@/shared/api/saveFile';
import { FileButton } from './FileButton';
import { IssueTable } from './IssueTable';
import { MutationProblem } from './MutationProblem';
import { Notice } from './Notice';

const MOST_BYTES = 32 * 1024 * 1024;

export interface ImportDialogProps {
  /** What is imported, in words: "企业". */
  title: string;
  /** The register, such as "registry/v1/enterprises": it has `template.xlsx` and `import`. */
  list: string;
  /** First element of the keys of the answers that are old once it is written. */
  touches: string;
  /** What the template is asked for: "period=2022-09". */
  templateQuery?: string;
  /** Beside the choice to submit what is imported at once; without it there is no such choice. */
  submits?: string;
  onClose: () => void;
}

/** Choose a workbook, see what it would do and what is wrong with it, then write it as a whole. */
export function ImportDialog({ title, list, touches, templateQuery, submits, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [acknowledge, setAcknowledge] = useState(false);
  const [submit, setSubmit] = useState(false);
  const preview = useMutation({ mutationFn: importFile });
  const apply = useMutation({ mutationFn: importFile, onSuccess: () => queries.invalidateQueries({ queryKey: [touches] }) });
  const annotate = useMutation({ mutationFn: annotateFile, onSuccess: (content) => saveFile(content, `${file?.name.replace(/\.\w+$/, '') ?? ''}-${t('import.problem')}.xlsx`) });

  const take = (chosen: File | undefined) => {
    if (!chosen) return;
    [preview, apply, annotate].forEach((each) => each.reset());
    setAcknowledge(false);
    const fault = !/\.(xlsx|xls|csv|ndjson)$/i.test(chosen.name) ? t('import.notTable') : chosen.size > MOST_BYTES ? t('import.tooBig') : null;
    setRefusal(fault);
    setFile(fault ? null : chosen);
    if (!fault) preview.mutate({ list, file: chosen, dryRun: true, acknowledge: false, submit });
  };
  const report = preview.data;
  const written = apply.data;
  const changes = report ? report.created + report.updated : 0;
  const ready = file && report && report.error_total === 0 && changes > 0 && (report.question_total === 0 || acknowledge);

  return (
    <Modal
      open
      width={860}
      title={t('import.title', { what: title })}
      okText={written ? t('action.close') : t('import.apply', { count: changes })}
      okButtonProps={{ disabled: !written && !ready }}
      cancelText={t('action.cancel')}
      cancelButtonProps={written ? { style: { display: 'none' } } : {}}
      confirmLoading={apply.isPending}
      onOk={() => (written ? onClose() : file && apply.mutate({ list, file, dryRun: false, acknowledge, submit }))}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="soft small">{t('import.means')}</p>
      <p style={{ display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
        <FileButton label={t('import.choose')} accept=".xlsx,.xls,.csv,.ndjson" loading={preview.isPending} disabled={apply.isPending} onFile={take}>
          {t(file ? 'import.another' : 'import.choose')}
        </FileButton>
        <Button href={`/api/${list}/template.xlsx${templateQuery ? `?${templateQuery}` : ''}`} download>{t('import.template')}</Button>
        <span className="soft" role="status">{preview.isPending ? t('import.checking') : file?.name}</span>
      </p>
      {submits && !written ? (
        <p>
          <Checkbox
            checked={submit}
            onChange={(event) => {
              setSubmit(event.target.checked);
              // What the file would do depends on it.
              if (file) preview.mutate({ list, file, dryRun: true, acknowledge: false, submit: event.target.checked });
            }}
          >
            {submits}
          </Checkbox>
        </p>
      ) : null}
      {refusal ? <Notice tone="error">{refusal}</Notice> : null}
      <MutationProblem error={preview.error ?? apply.error ?? annotate.error} onReload={() => apply.reset()} />
      {written ? <Notice tone="success">{t('import.applied', written)}</Notice> : null}
      {report && !written ? (
        <>
          <Notice tone={report.error_total > 0 ? 'error' : 'info'}>
            {t('import.counts', report)}
            {report.error_total > 0 ? ` ${t('import.bad', { count: report.error_total })}` : changes === 0 ? ` ${t('import.nothing')}` : ''}
          </Notice>
          {report.question_total > 0 ? (
            <p>
              <Checkbox checked={acknowledge} onChange={(event) => setAcknowledge(event.target.checked)}>
                {t('import.acknowledge', { count: report.question_total })}
              </Checkbox>
            </p>
          ) : null}
          {report.issues.length > 0 && file ? (
            <>
              <p>
                <Button size="small" loading={annotate.isPending} onClick={() => annotate.mutate({ list, file })}>{t('import.annotated')}</Button>
              </p>
              <IssueTable issues={report.issues} />
            </>
          ) : null}
        </>
      ) : null}
    </Modal>
  );
}
