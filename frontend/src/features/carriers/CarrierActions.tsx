import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Carrier } from '@/shared/api/types';
import { useCarrierRights } from '@/shared/session/rights';
import { CertifyCarrier, EditCarrier } from './EditCarrier';
import { EditIndustries, EditLeads, EditPlaces } from './EditLists';
import { useCarriers } from './hooks';

const DIALOGS = { edit: EditCarrier, certify: CertifyCarrier, editIndustries: EditIndustries, editPlaces: EditPlaces, editLeads: EditLeads };
type What = keyof typeof DIALOGS;

/** One button that changes one part of a carrier, for those who may. */
export function CarrierAction({ code, what }: { code: string; what: What }) {
  const { t } = useTranslation('carriers');
  const { office, own } = useCarrierRights(code);
  const carriers = useCarriers();
  const find = (all: readonly Carrier[] | undefined) => all?.find((one) => one.code === code) ?? null;
  const [open, setOpen] = useState<Carrier | null>(null);
  const carrier = find(carriers.data);
  const allowed = what === 'edit' || what === 'editIndustries' ? own : office;
  if (!allowed || !carrier) return null;
  const Dialog = DIALOGS[what];
  return (
    <>
      <Button size="small" onClick={() => setOpen(carrier)}>{t(what)}</Button>
      {open ? (
        <Dialog key={open.version} carrier={open} office={office} onReload={() => void carriers.refetch().then(({ data }) => setOpen(find(data)))} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}
