import { useTranslation } from 'react-i18next';
import type { Carrier } from '@/shared/api/types';
import { useUnits } from '@/shared/names/names';
import { Evidence } from '@/shared/ui/Evidence';
import { Facts } from '@/shared/ui/Facts';
import { Section } from '@/shared/ui/Page';
import { CarrierAction } from './CarrierActions';

export function CarrierFacts({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation('carriers');
  const { nameOf } = useUnits();
  const unset = <span className="soft">{t('unset')}</span>;
  const done = (day: string | null | undefined, missing: string) => (day ? <>● {day}</> : <span className="soft">○ {missing}</span>);
  return (
    <Section
      title={t('facts')}
      aside={
        <>
          {t(carrier.from_plan ? 'fromPlan' : 'notFromPlan')}
          <CarrierAction code={carrier.code} what="edit" />
          <CarrierAction code={carrier.code} what="certify" />
        </>
      }
    >
      <Facts
        facts={[
          { term: t('category'), value: t(`category.${carrier.category}`, { ns: 'common' }) },
          { term: t('dueState'), value: t(`dueState.${carrier.due_state}`, { ns: 'common' }) },
          ...(carrier.scope_note ? [{ term: t('scopeNote'), value: carrier.scope_note }] : []),
          { term: t('startedOn'), value: done(carrier.started_on, t('notStarted')) },
          { term: t('certification'), value: done(carrier.certified_on, t('notCertified')) },
          ...(carrier.certification_document ? [{ term: t('certificationDocument'), value: carrier.certification_document }] : []),
          ...(carrier.certification_evidence?.length ? [{ term: t('evidence'), value: <Evidence keeper="registry" files={carrier.certification_evidence} /> }] : []),
          { term: t('industries'), value: done(carrier.industries_defined_on, t('industriesUndefined')) },
          { term: t('infrastructureComplete'), value: done(carrier.infrastructure_complete_on, t('notComplete')) },
          { term: t('tag'), value: carrier.tag ? t(`tagOf.${carrier.tag}`) : unset },
          { term: t('workingGroup'), value: carrier.working_group ? nameOf(carrier.working_group) : unset },
          { term: t('clause'), value: carrier.clause },
        ]}
      />
    </Section>
  );
}
