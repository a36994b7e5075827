import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Project } from '@/shared/api/types';
import { lastDay } from '@/shared/format/period';
import { MONEY } from '@/shared/format/units';
import { useEnterpriseName } from '@/shared/names/names';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { useView } from '@/shared/view/view';
import { useCarrierNames, useUnitNames } from './hooks';
import { carrierOn } from './membership';

export function ProjectFacts({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const { period } = useView();
  const { nameOf } = useCarrierNames();
  const unitName = useUnitNames().find(({ code }) => code === project.owner_unit)?.name ?? project.owner_unit;
  const enterprise = useEnterpriseName(project.owner_enterprise ?? null);
  const unset = <span className="soft">{t('unset')}</span>;
  const programmes = project.programme_lists ?? [];
  const carrier = carrierOn(project.memberships, lastDay(period));
  return (
    <>
      {project.state === 'withdrawn' ? (
        <Notice tone="warning">{t('withdrawn', { day: project.withdrawn_on ?? '', reason: project.withdrawal_reason ?? '' })}</Notice>
      ) : null}
      <Section title={t('facts')} aside={project.synthetic ? `◆ ${t('synthetic')}` : null}>
        <Facts
          facts={[
            { term: t('code'), value: project.code ?? <span className="soft">{t('noCode')}</span> },
            { term: t('codeOld'), value: project.code_old ?? unset },
            { term: t('carrier'), value: carrier ? <ViewLink to={`/carriers/${carrier}`}>{nameOf(carrier)}</ViewLink> : t('outside') },
            { term: t('ownerUnit'), value: unitName },
            { term: t('ownerEnterprise'), value: enterprise ?? unset },
            { term: t('plannedTotal'), value: project.planned_total ? <Figure value={project.planned_total} unit={MONEY} /> : unset },
            { term: t('filedOn'), value: project.filed_on ?? unset },
            { term: t('startedOn'), value: project.started_on ?? unset },
            { term: t('plannedStartOn'), value: project.planned_start_on ?? unset },
            { term: t('plannedFinishOn'), value: project.planned_finish_on ?? unset },
            { term: t('confidence'), value: project.confidence ? t(`confidenceOf.${project.confidence}`) : unset },
            { term: t('programme'), value: programmes.length ? <Words words={programmes.map((one) => t(`programmeOf.${one}`))} /> : unset },
            { term: t('counts'), value: t(project.counts === false ? 'countsNo' : 'countsYes') },
            { term: t('industrial'), value: t(project.industrial ? 'industrialYes' : 'industrialNo') },
            { term: t('track'), value: t(`trackOf.${project.track}`) },
            { term: t('batch'), value: project.batch ? t(`batchOf.${project.batch}`) : unset },
            { term: t('industryCode'), value: project.industry_code ?? unset },
            { term: t('regionCode'), value: project.region_code },
          ]}
        />
      </Section>
    </>
  );
}

function Words({ words }: { words: readonly string[] }) {
  return <>{words.map((word) => <Tag key={word}>{word}</Tag>)}</>;
}

export function ProjectMemberships({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const { nameOf } = useCarrierNames();
  return (
    <Section title={t('memberships')}>
      {project.memberships.length === 0 ? (
        <EmptyPanel title={t('membershipsEmpty')} />
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('carrier')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
            </tr>
          </thead>
          <tbody>
            {project.memberships.map((membership) => (
              <tr key={`${membership.carrier_code}${membership.valid_from}`}>
                <td>
                  <ViewLink to={`/carriers/${membership.carrier_code}`}>{nameOf(membership.carrier_code)}</ViewLink>
                </td>
                <td>{membership.valid_from}</td>
                <td>{membership.valid_to ?? t('toNow')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
