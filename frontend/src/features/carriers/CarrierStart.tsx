import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Carrier } from '@/shared/api/types';
import { useAbilities } from '@/shared/session/me';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useView } from '@/shared/view/view';
import { changeCarrier } from './api/changeCarrier';
import { useCarriers } from './hooks';

/** The office says when a carrier's construction started, or takes it back. */
export function CarrierStart({ code }: { code: string }) {
  const { t } = useTranslation('carriers');
  const { manage } = useAbilities();
  const { past } = useView();
  const carriers = useCarriers();
  const find = (all: readonly Carrier[] | undefined) => all?.find((one) => one.code === code) ?? null;
  const [open, setOpen] = useState<Carrier | null>(null);
  const carrier = find(carriers.data);
  if (!manage || past || !carrier) return null;
  return (
    <>
      <Button onClick={() => setOpen(carrier)}>{t('setStart')}</Button>
      {open ? (
        <FormDialog<{ started_on: string | null }>
          key={open.version}
          title={t('setStartTitle', { name: carrier.name })}
          initial={{ started_on: open.started_on }}
          write={({ started_on }) => changeCarrier(open, { started_on })}
          done={t('startSet')}
          touches={keys.registry}
          onReload={() => void carriers.refetch().then(({ data }) => setOpen(find(data)))}
          onClose={() => setOpen(null)}
        >
          <Form.Item name="started_on" label={t('startedOn')} extra={t('startHelp')}><DayInput /></Form.Item>
        </FormDialog>
      ) : null}
    </>
  );
}
