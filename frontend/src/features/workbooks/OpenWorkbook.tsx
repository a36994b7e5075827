import { Button, Checkbox, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Workbook } from '@/shared/api/types';
import { Loadable } from '@/shared/ui/Loadable';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Page';
import { confirmWorkbook } from './api/confirmWorkbook';
import { undoWorkbook } from './api/undoWorkbook';
import { EffectTable } from './EffectTable';
import { useWorkbook, useWorkbookStep } from './hooks';
import { SheetTable } from './SheetTable';
import css from './workbooks.module.css';

/** One workbook: what it would do, or did, and the steps that are open. */
export function OpenWorkbook({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('workbooks');
  const book = useWorkbook(id);
  return (
    <Section title={t('preview')} id="workbook" aside={<Button size="small" onClick={onClose}>{t('action.close', { ns: 'common' })}</Button>}>
      <Loadable query={book}>{(data) => <Shown key={data.id} book={data} onReload={() => void book.refetch()} />}</Loadable>
    </Section>
  );
}

function Shown({ book, onReload }: { book: Workbook; onReload: () => void }) {
  const { t } = useTranslation('workbooks');
  const { preview, state } = book;
  return (
    <>
      <p><strong>{t('previewOf', { name: book.file_name, month: book.period })}</strong></p>
      {state === 'undone' ? (
        <Notice tone="past">{t('wasUndone')}</Notice>
      ) : state === 'confirmed' ? (
        <Notice tone="success">{t('written', { count: preview.changes })}</Notice>
      ) : preview.error_total > 0 ? (
        <Notice tone="error">{t('bad', { count: preview.error_total })}</Notice>
      ) : (
        <Notice tone="info">{preview.changes > 0 ? t('ok', { count: preview.changes }) : t('same')}</Notice>
      )}
      <SheetTable book={book} />
      {state !== 'undone' ? <EffectTable preview={preview} /> : null}
      {state === 'previewed' && preview.error_total === 0 && preview.changes > 0 ? <Confirm book={book} onReload={onReload} /> : null}
      {state === 'confirmed' ? <Undo book={book} onReload={onReload} /> : null}
    </>
  );
}

function Confirm({ book, onReload }: { book: Workbook; onReload: () => void }) {
  const { t } = useTranslation('workbooks');
  const [acknowledge, setAcknowledge] = useState(false);
  const confirm = useWorkbookStep(confirmWorkbook);
  const questions = book.preview.question_total;
  return (
    <>
      <MutationProblem error={confirm.error} onReload={onReload} />
      <div className={css.row}>
        {questions > 0 ? (
          <Checkbox checked={acknowledge} onChange={(event) => setAcknowledge(event.target.checked)}>{t('acknowledge', { count: questions })}</Checkbox>
        ) : null}
        <Button
          type="primary"
          disabled={questions > 0 && !acknowledge}
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ id: book.id, version: book.version, acknowledge })}
        >
          {t('confirm', { count: book.preview.changes })}
        </Button>
      </div>
    </>
  );
}

function Undo({ book, onReload }: { book: Workbook; onReload: () => void }) {
  const { t } = useTranslation('workbooks');
  const undo = useWorkbookStep(undoWorkbook);
  return (
    <>
      <MutationProblem error={undo.error} onReload={onReload} />
      <div className={css.row}>
        <Popconfirm title={t('undoAsk')} okText={t('undoYes')} cancelText={t('action.cancel', { ns: 'common' })} onConfirm={() => undo.mutate(book)}>
          <Button danger loading={undo.isPending}>{t('undo')}</Button>
        </Popconfirm>
      </div>
    </>
  );
}
