import { useTranslation } from 'react-i18next';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { useProjectMoney } from './hooks';
import { MoneyCurve } from './MoneyCurve';
import { MoneyFacts, PaceTable } from './MoneyFacts';

/** A project's money: planned, contracted, in place, spent; its curve against the plan. */
export function ProjectMoney({ id }: { id: string }) {
  const { t } = useTranslation('money');
  const { period, status } = useView();
  const query = useProjectMoney(id);
  return (
    <Section title={t('page.title')} id="money" aside={t('page.asOf', { period, status: t(`gaps.statusOf.${status}`) })}>
      <Loadable query={query} lines={10}>
        {(money) => (
          <>
            <MoneyFacts money={money} />
            <MoneyCurve name={money.project_name} points={money.curve} />
            <PaceTable money={money} />
          </>
        )}
      </Loadable>
    </Section>
  );
}
