import { useTranslation } from 'react-i18next';
import type { Carrier } from '@/shared/api/types';
import { lastDay } from '@/shared/format/period';
import { useUnits } from '@/shared/names/names';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { CarrierAction } from './CarrierActions';
import { usePlaces } from './hooks';
import { isCurrent, listed } from './rows';

export function CarrierIndustries({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation('carriers');
  const industries = carrier.industries ?? [];
  return (
    <Section title={t('industries')} aside={<>{[carrier.industries_determined_on, carrier.industries_document].filter(Boolean).join(' · ')}<CarrierAction code={carrier.code} what="editIndustries" /></>}>
      {industries.length === 0 ? (
        <p className="soft">{t('noIndustries')}</p>
      ) : (
        <div className="scroll-x">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('industryName')}</th>
                <th scope="col">{t('industryCode')}</th>
                <th scope="col">{t('level2')}</th>
                <th scope="col">{t('level3')}</th>
                <th scope="col">{t('functions')}</th>
              </tr>
            </thead>
            <tbody>
              {industries.map((industry) => (
                <tr key={industry.name}>
                  <th scope="row">{industry.name}</th>
                  <td>{industry.code ?? '—'}</td>
                  <td>{listed(industry.level2)}</td>
                  <td>{listed(industry.level3)}</td>
                  <td>{industry.functions ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

export function CarrierPlaces({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation('carriers');
  const known = usePlaces().data ?? [];
  const { nameOf } = useUnits();
  const { period } = useView();
  const places = carrier.places ?? [];
  const named = (kind: string, code: string) => (kind === 'platform' ? nameOf(code) : (known.find((place) => place.kind === kind && place.code === code)?.name ?? code));
  return (
    <Section title={t('places')} aside={<>{t('placesNote')}<CarrierAction code={carrier.code} what="editPlaces" /></>}>
      {places.length === 0 ? (
        <p className="soft">{t('noPlaces')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr><th scope="col">{t('placeKind')}</th><th scope="col">{t('place')}</th><th scope="col">{t('validFrom')}</th><th scope="col">{t('validTo')}</th><th scope="col">{t('current')}</th></tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={`${place.kind}${place.code}${place.valid_from}`}>
                <td>{t(`placeKindOf.${place.kind}`)}</td>
                <th scope="row">{named(place.kind, place.code)}</th>
                <td>{place.valid_from}</td>
                <td>{place.valid_to ?? t('untilNow')}</td>
                <td>{isCurrent(place, lastDay(period)) ? '●' : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

export function CarrierLeads({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation('carriers');
  const { nameOf } = useUnits();
  const { period } = useView();
  const leads = carrier.leads ?? [];
  return (
    <Section title={t('leads')} aside={<CarrierAction code={carrier.code} what="editLeads" />}>
      {leads.length === 0 ? (
        <p className="soft">{t('noLeads')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr><th scope="col">{t('leadRole')}</th><th scope="col">{t('leadName')}</th><th scope="col">{t('leadTitle')}</th><th scope="col">{t('leadUnit')}</th><th scope="col">{t('validFrom')}</th><th scope="col">{t('validTo')}</th><th scope="col">{t('current')}</th></tr>
          </thead>
          <tbody>
            {leads.map((lead) => (
              <tr key={`${lead.role}${lead.valid_from}`}>
                <td>{t(`leadRoleOf.${lead.role}`)}</td>
                <th scope="row">{lead.person_name ?? '—'}</th>
                <td>{lead.title ?? '—'}</td>
                <td>{lead.unit ? nameOf(lead.unit) : '—'}</td>
                <td>{lead.valid_from}</td>
                <td>{lead.valid_to ?? t('untilNow')}</td>
                <td>{isCurrent(lead, lastDay(period)) ? '●' : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
