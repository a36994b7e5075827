import { useTranslation } from 'react-i18next';
import type { Person } from '@/shared/api/types';
import { useEnterpriseName } from '@/shared/names/names';
import { CarrierCell } from '@/shared/register/parts';
import { Facts } from '@/shared/ui/Facts';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { PERSONAL } from './look';
import { useSaid } from './useSaid';

/** What the register says of a person; the person's own data masked. */
export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const { t: c } = useTranslation();
  const enterprise = useEnterpriseName(person.enterprise_id ?? null);
  const said = useSaid();
  const { personal } = person;
  return (
    <>
      {person.synthetic ? <p className="soft">◆ {c('register.synthetic')}</p> : null}
      {person.state !== 'active' ? (
        <Notice tone="warning">
          {t(`stateMeans.${person.state}`)} {person.merged_into ? <ViewLink to={`/people/${person.merged_into}`}>{t('toMerged')}</ViewLink> : null}
        </Notice>
      ) : null}
      <Section title={t('standing')}>
        <Facts
          facts={[
            { term: t('state'), value: t(`stateOf.${person.state}`) },
            { term: c('register.carrier'), value: <CarrierCell code={person.carrier_code ?? null} /> },
            { term: t('enterprise'), value: person.enterprise_id ? (enterprise ?? person.enterprise_id) : '—' },
            { term: t('selectedOn'), value: person.selected_on ?? '—' },
            { term: t('onJobOn'), value: person.on_job_on ?? '—' },
            { term: t('introducedOn'), value: person.introduced_on ?? '—' },
            { term: t('countedOn'), value: person.counted_on ? `✔ ${person.counted_on}` : t('notCounted') },
          ]}
        />
      </Section>
      <Section title={t('personal')} aside={personal ? t('maskedAside') : null}>
        {personal ? <Facts facts={PERSONAL.map((name) => ({ term: t(`field.${name}`), value: said(name, personal[name]) }))} /> : <p className="soft">{t('nothingPersonal')}</p>}
      </Section>
    </>
  );
}
