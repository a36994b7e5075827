import { useTranslation } from 'react-i18next';
import { EntryDrawer } from '@/shared/register/EntryDrawer';
import { CarrierCell } from '@/shared/register/parts';
import { useMayWrite } from '@/shared/register/useMayWrite';
import { Facts } from '@/shared/ui/Facts';
import { ViewLink } from '@/shared/view/ViewLink';
import { getEnterprise } from './api/getEnterprise';
import { withdrawEnterprise } from './api/withdrawEnterprise';
import { EditEnterprise } from './EnterpriseForm';

export function EnterpriseDrawer() {
  const { t } = useTranslation('enterprises');
  const { t: c } = useTranslation();
  const mayWrite = useMayWrite();
  const unset = <span className="soft">{c('register.unset')}</span>;
  return (
    <EntryDrawer what={t('one')} get={getEnterprise} nameOf={({ name }) => name} mayWrite={({ carrier_code }) => mayWrite.of(carrier_code)} Edit={EditEnterprise} withdraw={withdrawEnterprise}>
      {(entry) => (
        <Facts
          facts={[
            { term: t('creditCode'), value: entry.credit_code },
            { term: t('money'), value: <ViewLink to={`/enterprises/${entry.id}/money`}>{t('openMoney')}</ViewLink> },
            { term: c('register.carrier'), value: <CarrierCell code={entry.carrier_code} /> },
            { term: t('industryCode'), value: entry.industry_code ?? unset },
            { term: t('registeredOn'), value: entry.registered_on ?? unset },
            { term: t('introducedOn'), value: entry.introduced_on ?? unset },
            { term: t('closedOn'), value: entry.closed_on ?? '—' },
            { term: t('startupSince'), value: entry.technology_startup ? t('since', { day: entry.technology_startup.since, source: entry.technology_startup.source }) : '—' },
            ...entry.unicorn.map(({ kind, recognised_on, source }) => ({ term: t(`unicornOf.${kind}`), value: t('since', { day: recognised_on, source }) })),
          ]}
        />
      )}
    </EntryDrawer>
  );
}
