import { useTranslation } from 'react-i18next';
import type { Carrier } from '@/shared/api/types';
import { Facts } from '@/shared/ui/Facts';
import { Section } from '@/shared/ui/Page';

export function CarrierFacts({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation('carriers');
  return (
    <Section title={t('facts')} aside={t(carrier.from_plan ? 'fromPlan' : 'notFromPlan')}>
      <Facts
        facts={[
          { term: t('category'), value: t(`category.${carrier.category}`, { ns: 'common' }) },
          { term: t('dueState'), value: t(`dueState.${carrier.due_state}`, { ns: 'common' }) },
          ...(carrier.scope_note ? [{ term: t('scopeNote'), value: carrier.scope_note }] : []),
          { term: t('startedOn'), value: carrier.started_on ?? <span className="soft">○ {t('notStarted')}</span> },
          { term: t('clause'), value: carrier.clause },
        ]}
      />
    </Section>
  );
}
