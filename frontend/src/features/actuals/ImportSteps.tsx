import { Button, Checkbox, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PLAN_FIRST, PLAN_LAST } from '@/shared/format/period';
import { useAbilities } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { FileButton } from '@/shared/ui/FileButton';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Page';
import { type Basis, useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import css from './actuals.module.css';
import { importActuals } from './api/importActuals';
import { useActualWrite } from './hooks';
import { ImportPreview } from './ImportPreview';

const MOST_BYTES = 32 * 1024 * 1024;

/** Template, preview, write: a workbook is looked at as a whole before anything of it is kept. */
export function ImportSteps() {
  const { t } = useTranslation('actuals');
  const { past } = useView();
  const { reports } = useAbilities();
  const [file, setFile] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [submit, setSubmit] = useState(true);
  const [acknowledge, setAcknowledge] = useState(false);
  const preview = useActualWrite(importActuals);
  const apply = useActualWrite(importActuals);
  if (past) return <Notice tone="past">{t('readOnlyPast')}</Notice>;
  if (reports.length === 0) return <EmptyPanel title={t('readOnlyRole')} />;

  const take = (chosen: File | undefined) => {
    if (!chosen) return;
    preview.reset();
    apply.reset();
    setAcknowledge(false);
    const fault = !/\.(xlsx|xls|csv)$/i.test(chosen.name) ? t('notXlsx') : chosen.size > MOST_BYTES ? t('tooBig') : null;
    setRefusal(fault);
    setFile(fault ? null : chosen);
    if (!fault) preview.mutate({ file: chosen, dryRun: true, submit, acknowledge: false });
  };
  const report = preview.data;
  const changes = report ? report.created + report.updated + report.corrected : 0;
  const ready = report && report.error_total === 0 && changes > 0 && (report.question_total === 0 || acknowledge);

  return (
    <>
      <Section title={`1 · ${t('step1')}`} aside={t('step1Text')}>
        <TemplateForm />
      </Section>
      <Section title={`2 · ${t('step2')}`} aside={t('step2Text')}>
        <FileDrop onFile={take} busy={preview.isPending} name={file?.name ?? null} />
        {refusal ? <Notice tone="error">{refusal}</Notice> : null}
        <MutationProblem error={preview.error} onReload={() => preview.reset()} />
        {file && report ? <ImportPreview file={file} report={report} /> : null}
      </Section>
      {file && report && report.error_total === 0 ? (
        <Section title={`3 · ${t('step3')}`} aside={t('step3Text')}>
          <MutationProblem error={apply.error} onReload={() => apply.reset()} />
          {apply.data ? (
            <Notice tone="success" action={<ViewLink to={`/actuals?state=${submit ? 'submitted' : 'draft'}&months=all`}>{t('toQueue')}</ViewLink>}>
              {t('applied', apply.data)}
            </Notice>
          ) : changes === 0 ? (
            <p className="soft">{t('nothing')}</p>
          ) : (
            <div className={css.filters}>
              {report.question_total > 0 ? (
                <Checkbox checked={acknowledge} onChange={(event) => setAcknowledge(event.target.checked)}>
                  {t('acknowledgeRows', { count: report.question_total })}
                </Checkbox>
              ) : null}
              <Checkbox checked={submit} onChange={(event) => setSubmit(event.target.checked)}>{t('submitToo')}</Checkbox>
              <Button type="primary" disabled={!ready} loading={apply.isPending} onClick={() => apply.mutate({ file, dryRun: false, submit, acknowledge })}>
                {t('apply', { count: changes })}
              </Button>
            </div>
          )}
        </Section>
      ) : null}
    </>
  );
}

function TemplateForm() {
  const { t } = useTranslation('actuals');
  const { period } = useView();
  const { reports } = useAbilities();
  const [month, setMonth] = useState(period);
  const [basis, setBasis] = useState<Basis>(reports[0] ?? 'reported');
  return (
    <div className={css.filters}>
      <DatePicker
        picker="month"
        allowClear={false}
        aria-label={t('templateMonths')}
        value={dayjs(`${month}-01`)}
        minDate={dayjs(`${PLAN_FIRST}-01`)}
        maxDate={dayjs(`${PLAN_LAST}-01`)}
        onChange={(value) => value && setMonth(value.format('YYYY-MM'))}
      />
      <Segmented<Basis> aria-label={t('templateBasis')} value={basis} onChange={setBasis} options={reports.map((value) => ({ value, label: t(`basisOf.${value}`) }))} />
      <Button href={`/api/investment/v1/actuals/template.xlsx?period=${month}&basis=${basis}`} download>{t('template')}</Button>
    </div>
  );
}

function FileDrop({ onFile, busy, name }: { onFile: (file: File | undefined) => void; busy: boolean; name: string | null }) {
  const { t } = useTranslation('actuals');
  const [over, setOver] = useState(false);
  return (
    <div
      className={over ? `${css.drop} ${css.dropOver}` : css.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer.files[0]);
      }}
    >
      <FileButton label={t('choose')} accept=".xlsx,.xls,.csv" loading={busy} onFile={onFile}>{t(name ? 'another' : 'choose')}</FileButton>
      <div className="soft small">{busy ? t('checking') : (name ?? t('chooseHint'))}</div>
    </div>
  );
}
