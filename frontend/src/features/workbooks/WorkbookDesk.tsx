import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PLAN_FIRST, PLAN_LAST } from '@/shared/format/period';
import { CarrierSelect, UnitSelect } from '@/shared/names/selects';
import { useAbilities } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { FileButton } from '@/shared/ui/FileButton';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Page';
import { useOpened } from '@/shared/view/opened';
import { useView } from '@/shared/view/view';
import { uploadWorkbook } from './api/uploadWorkbook';
import { useWorkbookStep } from './hooks';
import { OpenWorkbook } from './OpenWorkbook';
import { WorkbookHistory } from './WorkbookHistory';
import css from './workbooks.module.css';

const MOST_BYTES = 32 * 1024 * 1024;

/** A unit's month in one file: taken along, filled in, sent, looked at, written, and taken back if need be. */
export function WorkbookDesk() {
  const { t } = useTranslation('workbooks');
  const { past, period } = useView();
  const { fillsIn, manage } = useAbilities();
  const [chosen, setChosen] = useState<string | null>(null);
  const { opened, show } = useOpened('book');
  const month = chosen ?? period;
  if (past) return <Notice tone="past">{t('readOnlyPast')}</Notice>;
  if (!fillsIn) return <EmptyPanel title={t('readOnlyRole')} />;
  return (
    <>
      <div className={css.two}>
        <Section title={`1 · ${t('take')}`} aside={t('takeText')}>
          <Template month={month} onMonth={setChosen} office={manage} />
        </Section>
        <Section title={`2 · ${t('send')}`} aside={t('sendText')}>
          <Sender month={month} onSent={show} />
        </Section>
      </div>
      {opened ? <OpenWorkbook id={opened} onClose={() => show(null)} /> : null}
      <WorkbookHistory opened={opened} onOpen={show} />
    </>
  );
}

function Template({ month, onMonth, office }: { month: string; onMonth: (month: string) => void; office: boolean }) {
  const { t } = useTranslation('workbooks');
  const [unit, setUnit] = useState<string | null>(null);
  const [carrier, setCarrier] = useState<string | null>(null);
  const query = new URLSearchParams([...(unit ? [['unit', unit]] : []), ...(carrier ? [['carrier', carrier]] : [])]).toString();
  return (
    <>
      <div className={css.row}>
        <DatePicker
          picker="month"
          allowClear={false}
          aria-label={t('month')}
          value={dayjs(`${month}-01`)}
          minDate={dayjs(`${PLAN_FIRST}-01`)}
          maxDate={dayjs(`${PLAN_LAST}-01`)}
          onChange={(value) => value && onMonth(value.format('YYYY-MM'))}
        />
        <Button type="primary" href={`/api/progress/v1/workbooks/${month}/template.xlsx${query ? `?${query}` : ''}`} download>{t('download')}</Button>
      </div>
      {office ? (
        <div className={css.row}>
          <label className={css.choice}><span>{t('unit')}</span><UnitSelect id="workbook-unit" value={unit} onChange={setUnit} /></label>
          <label className={css.choice}><span>{t('carrier')}</span><CarrierSelect id="workbook-carrier" value={carrier} onChange={setCarrier} /></label>
        </div>
      ) : null}
      <p className="soft small">{t('contains')}</p>
    </>
  );
}

function Sender({ month, onSent }: { month: string; onSent: (id: string) => void }) {
  const { t } = useTranslation('workbooks');
  const [refusal, setRefusal] = useState<string | null>(null);
  const upload = useWorkbookStep(uploadWorkbook, (book) => onSent(book.id));
  const take = (file: File | undefined) => {
    if (!file) return;
    upload.reset();
    const fault = !/\.xlsx?$/i.test(file.name) ? t('notExcel') : file.size > MOST_BYTES ? t('tooBig') : null;
    setRefusal(fault);
    if (!fault) upload.mutate({ file, period: month });
  };
  return (
    <>
      <div className={css.row}>
        <FileButton label={t('choose')} accept=".xlsx,.xls" loading={upload.isPending} onFile={take}>{t('choose')}</FileButton>
        <span className="soft" role="status">{upload.isPending ? t('checking') : t('ofMonth', { month })}</span>
      </div>
      {refusal ? <Notice tone="error">{refusal}</Notice> : null}
      <MutationProblem error={upload.error} onReload={() => upload.reset()} />
      <p className="soft small">{t('sendHint')}</p>
    </>
  );
}
