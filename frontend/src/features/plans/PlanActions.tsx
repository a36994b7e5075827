import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useCarrierRights } from '@/shared/session/rights';
import { useFilter } from '@/shared/view/filter';
import { EMPTY, toQuery } from './filter';
import { CreatePlan } from './PlanForm';

export function PlanActions() {
  const { t } = useTranslation('money');
  const [filter] = useFilter(EMPTY);
  const { office } = useCarrierRights(null);
  return <RegisterActions what={t('plans.one')} list="investment/v1/plans" query={toQuery(filter)} mayWrite={office} Create={CreatePlan} touches={keys.investment} />;
}
