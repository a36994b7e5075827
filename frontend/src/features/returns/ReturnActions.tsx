import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { useMe } from '@/shared/session/me';
import { Exports } from '@/shared/ui/Exports';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { useFilter } from '@/shared/view/filter';
import { useView } from '@/shared/view/view';
import { EMPTY, toQuery } from './filter';
import { type Kind, ownKinds, PERIOD } from './look';
import { EnterReturn, KindAndPeriod } from './ReturnForms';

/** What may be done with returns as a whole: a new one, a template filled with the carriers, a file in, the list out. */
export function ReturnActions() {
  const { t } = useTranslation('returns');
  const [filter] = useFilter(EMPTY);
  const { past, period } = useView();
  const kinds = ownKinds(useMe());
  const [open, setOpen] = useState<'enter' | 'template' | 'import' | null>(null);
  const close = () => setOpen(null);
  const lastYear = String(Number(period.slice(0, 4)) - (period.endsWith('-12') ? 0 : 1));
  return (
    <>
      {kinds.length > 0 && !past ? (
        <>
          <Button type="primary" onClick={() => setOpen('enter')}>{t('enter')}</Button>
          <Button onClick={() => setOpen('template')}>{t('template')}</Button>
          <Button onClick={() => setOpen('import')}>{t('import')}</Button>
        </>
      ) : null}
      <Exports list="investment/v1/returns" query={toQuery(filter)} of={t('title')} />
      {open === 'enter' ? <EnterReturn year={lastYear} onClose={close} /> : null}
      {open === 'template' ? <Template kind={kinds[0] ?? 'value_added'} year={lastYear} onClose={close} /> : null}
      {open === 'import' ? <ImportDialog title={t('title')} list="investment/v1/returns" touches={keys.investment} templateQuery={`kind=${kinds[0] ?? ''}&period=${lastYear}`} onClose={close} /> : null}
    </>
  );
}

function Template({ kind, year, onClose }: { kind: Kind; year: string; onClose: () => void }) {
  const { t } = useTranslation('returns');
  const { t: c } = useTranslation();
  const [form] = Form.useForm<{ kind: Kind; period: string }>();
  const chosen = Form.useWatch([], form) as { kind?: Kind; period?: string } | undefined;
  const query = new URLSearchParams({ kind: chosen?.kind ?? kind, period: chosen?.period ?? year });
  const ready = PERIOD.test(chosen?.period ?? year);
  return (
    <Modal open title={t('template')} onCancel={onClose} footer={<><Button onClick={onClose}>{c('action.close')}</Button> <Button type="primary" disabled={!ready} href={`/api/investment/v1/returns/template.xlsx?${query.toString()}`} download>{t('templateDo')}</Button></>}>
      <p className="soft small">{t('templateHelp')}</p>
      <Form form={form} layout="vertical" initialValues={{ kind, period: year }}>
        <KindAndPeriod />
      </Form>
    </Modal>
  );
}
