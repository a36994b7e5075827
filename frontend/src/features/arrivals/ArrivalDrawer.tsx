import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Arrival } from '@/shared/api/types';
import { nameOfCurrency } from '@/shared/format/currency';
import { CarrierCell } from '@/shared/register/parts';
import { useOpenEntry } from '@/shared/register/RegisterTable';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { Loadable } from '@/shared/ui/Loadable';
import { Notice } from '@/shared/ui/Notice';
import { ViewLink } from '@/shared/view/ViewLink';
import { getArrival } from './api/getArrival';
import { ArrivalStateTag } from './ArrivalStateTag';
import { ArrivalSteps } from './ArrivalSteps';

export function ArrivalDrawer() {
  const { t } = useTranslation('money');
  const [id, open] = useOpenEntry();
  return (
    <Drawer open={id !== null} size={680} title={t('arrivals.one')} onClose={() => open(null)} destroyOnHidden>
      {id ? <Panel id={id} onGone={() => open(null)} /> : null}
    </Drawer>
  );
}

function Panel({ id, onGone }: { id: string; onGone: () => void }) {
  const query = useQuery({ queryKey: [keys.investment, 'arrival', id], queryFn: () => getArrival(id) });
  return (
    <Loadable query={query} lines={10}>
      {(arrival) => (
        <>
          <ArrivalSteps arrival={arrival} onReload={() => void query.refetch()} onGone={onGone} />
          {arrival.state === 'returned' && arrival.return_reason ? <ReturnedFor reason={arrival.return_reason} /> : null}
          <ArrivalFacts arrival={arrival} />
        </>
      )}
    </Loadable>
  );
}

function ReturnedFor({ reason }: { reason: string }) {
  const { t } = useTranslation('money');
  return <Notice tone="warning">{t('arrivals.returnedFor', { reason })}</Notice>;
}

function ArrivalFacts({ arrival }: { arrival: Arrival }) {
  const { t } = useTranslation('money');
  const { t: c } = useTranslation();
  const none = t('none');
  return (
    <Facts
      facts={[
        { term: t('state'), value: <ArrivalStateTag arrival={arrival} /> },
        { term: t('arrivals.kind'), value: t(`arrivals.kindOf.${arrival.kind}`) },
        { term: t('arrivals.arrivedOn'), value: arrival.arrived_on },
        { term: t('project'), value: arrival.project_id ? <ViewLink to={`/projects/${arrival.project_id}`}>{arrival.project_name ?? arrival.project_id}</ViewLink> : none },
        { term: t('arrivals.enterprise'), value: arrival.enterprise_id ? <ViewLink to={`/enterprises/${arrival.enterprise_id}/money`}>{arrival.enterprise_name ?? arrival.enterprise_id}</ViewLink> : none },
        ...(arrival.project_id ? [] : [{ term: c('register.carrier'), value: <CarrierCell code={arrival.carrier_code} /> }]),
        { term: t('arrivals.original'), value: <Figure value={arrival.original_amount} unit={t('arrivals.originalUnit', { context: arrival.original_currency, currency: nameOfCurrency(arrival.original_currency) })} exact /> },
        { term: t('arrivals.rate'), value: arrival.rate ? t('arrivals.rateText', { currency: arrival.original_currency, rate: arrival.rate, day: arrival.rate_on }) : t('arrivals.noRate') },
        { term: t('arrivals.working'), value: <Figure value={arrival.working_amount} unit={arrival.unit} exact reason={none} /> },
        { term: t('arrivals.confirmed'), value: <Figure value={arrival.confirmed_amount} unit={arrival.unit} exact reason={none} /> },
        { term: t('arrivals.receipt'), value: arrival.receipt_number ?? none },
        { term: t('reason'), value: arrival.reason ?? none },
        ...(arrival.synthetic ? [{ term: '◆', value: c('register.synthetic') }] : []),
      ]}
    />
  );
}
