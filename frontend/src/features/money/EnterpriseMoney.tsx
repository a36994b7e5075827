import { useTranslation } from 'react-i18next';
import type { EnterpriseMoney as Answer } from '@/shared/api/types';
import { yearOf } from '@/shared/format/period';
import { MONEY } from '@/shared/format/units';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Figure } from '@/shared/ui/Figure';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { MoneyCurve } from './MoneyCurve';
import { MoneyFacts, PaceTable } from './MoneyFacts';

/** The money of an enterprise's projects together, and project by project. */
export function EnterpriseMoney({ money }: { money: Answer }) {
  const { t } = useTranslation('money');
  const { status } = useView();
  return (
    <>
      <Section title={t('page.enterprise')} aside={t('page.asOf', { period: money.period, status: t(`gaps.statusOf.${status}`) })}>
        {money.partial ? <Notice tone="warning">{t('page.partial')}</Notice> : null}
        <MoneyFacts money={money} />
        <MoneyCurve name={money.enterprise_name} points={money.curve} />
        <PaceTable money={money} />
      </Section>
      <Section title={t('page.projects')}>
        {money.projects.length === 0 ? <EmptyPanel title={t('page.noProjects')} /> : <Projects money={money} />}
      </Section>
    </>
  );
}

function Projects({ money }: { money: Answer }) {
  const { t } = useTranslation('money');
  const columns = [
    ['planned_total', t('page.plannedTotal')],
    ['planned', t('page.plannedYear', { year: yearOf(money.period) })],
    ['contracted', t('page.contracted')],
    ['in_place', t('page.inPlace')],
    ['reported', t('page.cumReported')],
    ['statistical', t('page.cumStatistical')],
  ] as const;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('page.projects')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('project')}</th>
            {columns.map(([name, title]) => <th key={name} scope="col" className="num">{title}</th>)}
          </tr>
        </thead>
        <tbody>
          {money.projects.map((project) => (
            <tr key={project.project_id}>
              <th scope="row"><ViewLink to={`/projects/${project.project_id}`}>{project.project_name}</ViewLink></th>
              {columns.map(([name]) => <td key={name} className="num"><Figure value={project[name]} unit={MONEY} exact reason={t('none')} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
