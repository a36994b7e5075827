import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { PlanDetail } from '@/shared/api/types';
import { minuteOf } from '@/shared/format/instant';
import { MONEY } from '@/shared/format/units';
import { EntryDrawer } from '@/shared/register/EntryDrawer';
import { useCarrierRights } from '@/shared/session/rights';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { ViewLink } from '@/shared/view/ViewLink';
import { getPlan } from './api/getPlan';
import { withdrawPlan } from './api/withdrawPlan';
import { RevisePlan } from './PlanForm';

export function PlanDrawer() {
  const { t } = useTranslation('money');
  const { office } = useCarrierRights(null);
  return (
    <EntryDrawer<PlanDetail>
      what={t('plans.one')}
      get={getPlan}
      nameOf={({ project_name, year }) => `${project_name} · ${t('page.ofYear', { year })}`}
      mayWrite={() => office}
      Edit={RevisePlan}
      withdraw={withdrawPlan}
      touches={keys.investment}
    >
      {(entry) => (
        <>
          <Facts
            facts={[
              { term: t('project'), value: <ViewLink to={`/projects/${entry.project_id}`}>{entry.project_name}</ViewLink> },
              { term: t('plans.planned'), value: <Figure value={entry.amount} unit={MONEY} exact /> },
              { term: t('plans.version'), value: t('plans.versionOf', { number: entry.plan_version }) },
              { term: t('plans.issuedOn'), value: entry.issued_on },
              { term: t('document'), value: entry.document_number ?? t('none') },
            ]}
          />
          <Versions entry={entry} />
        </>
      )}
    </EntryDrawer>
  );
}

function Versions({ entry }: { entry: PlanDetail }) {
  const { t } = useTranslation('money');
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('plans.versions')}>
      <h3>{t('plans.versions')}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('plans.version')}</th>
            <th scope="col" className="num">{t('plans.planned')}</th>
            <th scope="col">{t('plans.issuedOn')}</th>
            <th scope="col">{t('document')}</th>
            <th scope="col">{t('plans.reason')}</th>
            <th scope="col">{t('plans.recordedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {entry.versions.map((each) => (
            <tr key={each.plan_version}>
              <th scope="row" className="nowrap">{t('plans.versionOf', { number: each.plan_version })}</th>
              <td className="num"><Figure value={each.amount} unit={MONEY} exact /></td>
              <td className="nowrap">{each.issued_on}</td>
              <td>{each.document_number ?? t('none')}</td>
              <td>{each.reason ?? t('none')}</td>
              <td className="nowrap">{minuteOf(each.recorded_at)} · {each.recorded_by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
