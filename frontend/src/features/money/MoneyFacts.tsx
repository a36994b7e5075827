import { useTranslation } from 'react-i18next';
import type { MoneyOfYear, Pace, ProjectMoney } from '@/shared/api/types';
import { DOLLARS, MONEY, PERCENT, POINTS } from '@/shared/format/units';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';

/** What projects and enterprises have in common. */
export type Money = Omit<ProjectMoney, 'project_id' | 'project_code' | 'project_name' | 'synthetic'>;

/** The figures beside each other: different statistics, each with its unit, none of them summed. */
export function MoneyFacts({ money }: { money: Money }) {
  const { t } = useTranslation('money');
  const unset = t('page.notEntered');
  return (
    <>
      <p className="soft">{t('page.apart')}</p>
      <Facts
        facts={[
          { term: t('page.plannedTotal'), value: <Figure value={money.planned_total} unit={MONEY} reason={unset} /> },
          { term: t('page.contracted'), value: <Figure value={money.contracted} unit={MONEY} reason={unset} /> },
          { term: t('page.inPlace'), value: <Figure value={money.in_place} unit={MONEY} reason={unset} /> },
          { term: t('page.domestic'), value: <Figure value={money.arrived_domestic} unit={MONEY} reason={unset} /> },
          { term: t('page.foreign'), value: <Figure value={money.arrived_foreign} unit={DOLLARS} reason={unset} /> },
          ...money.totals.map((pace) => ({ term: t(`page.spentOf.${pace.basis}`), value: <Figure value={pace.spent} unit={MONEY} reason={t('page.notReported')} /> })),
        ]}
      />
    </>
  );
}

/** 完成率 beside 时间进度, by year and of the whole, in both bases; where there is none, why. */
export function PaceTable({ money }: { money: Money }) {
  const { t } = useTranslation('money');
  const groups: { name: string; planned: MoneyOfYear['planned']; paces: Pace[] }[] = [
    ...money.years.map(({ year, planned, paces }) => ({ name: t('page.ofYear', { year }), planned, paces })),
    { name: t('page.total'), planned: money.planned_total, paces: money.totals },
  ];
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('page.paces')}>
      <h3>{t('page.paces')}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('page.scope')}</th>
            <th scope="col" className="num">{t('page.plan')}</th>
            <th scope="col">{t('page.basis')}</th>
            <th scope="col" className="num">{t('page.spent')}</th>
            <th scope="col" className="num">{t('page.completion')}</th>
            <th scope="col" className="num">{t('page.elapsed')}</th>
            <th scope="col" className="num">{t('page.ahead')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.flatMap(({ name, planned, paces }) =>
            paces.map((pace, at) => (
              <tr key={`${name}${pace.basis}`}>
                {at === 0 ? <th scope="rowgroup" rowSpan={paces.length} className="nowrap">{name}</th> : null}
                {at === 0 ? <td rowSpan={paces.length} className="num"><Figure value={planned} unit={MONEY} exact reason={t('none')} /></td> : null}
                <td className="nowrap">{t(`page.basisOf.${pace.basis}`)}</td>
                <td className="num"><Figure value={pace.spent} unit={MONEY} exact reason={t('page.notReported')} /></td>
                <td className="num"><Figure value={pace.completion} unit={PERCENT} reason={pace.reason ? t(`page.reasonOf.${pace.reason}`) : null} /></td>
                <td className="num"><Figure value={pace.elapsed} unit={PERCENT} reason={t('none')} /></td>
                <td className="num"><Figure value={pace.ahead} unit={POINTS} signed reason={t('none')} /></td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
