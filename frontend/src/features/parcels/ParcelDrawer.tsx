import { useTranslation } from 'react-i18next';
import type { Parcel } from '@/shared/api/types';
import { LAND } from '@/shared/format/units';
import { DIMENSIONS } from '@/shared/land/dimensions';
import { EntryDrawer } from '@/shared/register/EntryDrawer';
import { CarrierCell } from '@/shared/register/parts';
import css from '@/shared/register/register.module.css';
import { useMayWrite } from '@/shared/register/useMayWrite';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { ViewLink } from '@/shared/view/ViewLink';
import { getParcel } from './api/getParcel';
import { withdrawParcel } from './api/withdrawParcel';
import { EditParcel } from './ParcelForm';

/** What was committed and built on each dimension, and where either falls short. */
function Judgement({ parcel }: { parcel: Parcel }) {
  const { t } = useTranslation('parcels');
  const { t: c } = useTranslation();
  return (
    <section className={css.block} aria-label={t('judgement')}>
      <h3>{t('judgement')}</h3>
      <p className="soft small">{parcel.standard_number ? t('judgedBy', { number: parcel.standard_number }) : t('notJudged')}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('dimension')}</th>
            <th scope="col">{t('committed')}</th>
            <th scope="col">{t('asBuilt')}</th>
            <th scope="col">{t('breached')}</th>
          </tr>
        </thead>
        <tbody>
          {DIMENSIONS.map((dimension) => (
            <tr key={dimension}>
              <td>{t(`dimensionOf.${dimension}`)}</td>
              <td>{parcel.committed[dimension] ?? <span className="soft">{c('register.unset')}</span>}</td>
              <td>{parcel.as_built[dimension] ?? <span className="soft">{c('register.unset')}</span>}</td>
              <td className={css.bad}>
                {parcel.breaches.filter((each) => each.dimension === dimension).map((each) => (
                  <div key={each.kind}>✖ {t('breach', { kind: t(`breachOf.${each.kind}`), required: each.required })}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function ParcelDrawer() {
  const { t } = useTranslation('parcels');
  const { t: c } = useTranslation();
  const mayWrite = useMayWrite();
  const unset = <span className="soft">{c('register.unset')}</span>;
  return (
    <EntryDrawer what={t('one')} get={getParcel} nameOf={({ code, name }) => `${name} ${code}`} mayWrite={({ carrier_code }) => mayWrite.of(carrier_code)} Edit={EditParcel} withdraw={withdrawParcel}>
      {(entry) => (
        <>
          <Facts
            facts={[
              { term: c('register.carrier'), value: <CarrierCell code={entry.carrier_code} /> },
              { term: t('project'), value: entry.project_id ? <ViewLink to={`/projects/${entry.project_id}`}>{entry.project_name ?? entry.project_id}</ViewLink> : t('free') },
              { term: t('forProgramme'), value: c(entry.for_programme ? 'register.yes' : 'register.no') },
              { term: t('area'), value: <Figure value={entry.area} unit={LAND} exact /> },
              { term: t('newIndustrial'), value: c(entry.new_industrial ? 'register.yes' : 'register.no') },
              { term: t('quota'), value: entry.quota_area ? <><Figure value={entry.quota_area} unit={LAND} exact /> · {entry.quota_used_on}</> : unset },
              { term: t('grantedOn'), value: entry.granted_on ?? unset },
              { term: t('standardLand'), value: entry.standard_land ? c('register.yes') : [c('register.no'), entry.exception_reason].filter(Boolean).join(' · ') },
              { term: t('completedOn'), value: entry.completed_on ?? unset },
              { term: t('outline'), value: t(entry.geometry ? 'outlineEntered' : 'outlineMissing') },
            ]}
          />
          <Judgement parcel={entry} />
        </>
      )}
    </EntryDrawer>
  );
}
