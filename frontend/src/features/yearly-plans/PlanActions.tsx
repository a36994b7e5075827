import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAbilities } from '@/shared/session/me';
import { Exports } from '@/shared/ui/Exports';
import { useYearlyPlans } from './hooks';
import { CreatePlan } from './PlanDialogs';

export function PlanActions() {
  const { t } = useTranslation('yearlyPlans');
  const { manage } = useAbilities();
  const plans = useYearlyPlans().data ?? [];
  const [creating, setCreating] = useState(false);
  return (
    <>
      {manage ? <Button type="primary" onClick={() => setCreating(true)}>{t('create')}</Button> : null}
      <Exports list="progress/v1/yearly-plans" query={{}} of={t('pageTitle')} />
      {creating ? <CreatePlan taken={plans.map(({ year }) => year)} onClose={() => setCreating(false)} /> : null}
    </>
  );
}
