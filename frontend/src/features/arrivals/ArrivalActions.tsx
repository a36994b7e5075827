import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useFilter } from '@/shared/view/filter';
import { CreateArrival } from './ArrivalForm';
import { EMPTY, toQuery } from './filter';
import { useArrivalRights } from './rights';

export function ArrivalActions() {
  const { t } = useTranslation('money');
  const [filter] = useFilter(EMPTY);
  const { enters } = useArrivalRights();
  return <RegisterActions what={t('arrivals.one')} list="investment/v1/arrivals" query={toQuery(filter)} mayWrite={enters} Create={CreateArrival} touches={keys.investment} submits={t('arrivals.submits')} />;
}
