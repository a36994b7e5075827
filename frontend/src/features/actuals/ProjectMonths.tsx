import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Actual, Project } from '@/shared/api/types';
import { sumDecimals } from '@/shared/format/decimal';
import { isPeriod, PLAN_FIRST, PLAN_LAST, periodRange, yearOf } from '@/shared/format/period';
import { MONEY } from '@/shared/format/units';
import { useAbilities } from '@/shared/session/me';
import { Figure } from '@/shared/ui/Figure';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { type Basis, useView } from '@/shared/view/view';
import css from './actuals.module.css';
import { ActualStateTag } from './ActualStateTag';
import { useProjectMonths } from './hooks';
import { MonthPanel } from './MonthPanel';
import { doingOf } from './state';

const BASES: readonly Basis[] = ['reported', 'statistical'];
const YEARS = [...new Set(periodRange(PLAN_FIRST, PLAN_LAST).map(yearOf))];

/** A project's months in both bases; a month opens beside the table, and the address names it. */
export function ProjectMonths({ project }: { project: Project }) {
  const { t } = useTranslation('actuals');
  const view = useView();
  const [search, setSearch] = useSearchParams();
  const months = useProjectMonths(project.id);
  const asked = search.get('month');
  const month = isPeriod(asked) ? asked : null;
  const basis: Basis = search.get('month_basis') === 'statistical' ? 'statistical' : 'reported';
  const [chosenYear, setYear] = useState<string | null>(null);
  const year = chosenYear ?? yearOf(month ?? view.period);

  const open = (period: string | null, of: Basis = 'reported') =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        next.delete('month');
        next.delete('month_basis');
        if (period) next.set('month', period);
        if (period && of === 'statistical') next.set('month_basis', of);
        return next;
      },
      { preventScrollReset: true },
    );

  return (
    <Section
      title={t('months')}
      id="months"
      aside={
        <>
          <span>{t('monthsNote')}</span>
          <Segmented size="small" aria-label={t('year')} value={year} onChange={setYear} options={YEARS} />
        </>
      }
    >
      <Loadable query={months} lines={12}>
        {(all) => (
          <>
            <MonthTable year={year} actuals={all} chosen={month} onOpen={open} />
            {month ? (
              <MonthPanel
                key={`${month}${basis}`}
                project={project}
                period={month}
                basis={basis}
                actual={all.find((one) => one.period === month && one.basis === basis) ?? null}
                onClose={() => open(null)}
                onReload={() => void months.refetch()}
              />
            ) : null}
          </>
        )}
      </Loadable>
    </Section>
  );
}

interface MonthTableProps {
  year: string;
  actuals: readonly Actual[];
  chosen: string | null;
  onOpen: (period: string, basis: Basis) => void;
}

function MonthTable({ year, actuals, chosen, onOpen }: MonthTableProps) {
  const { t } = useTranslation('actuals');
  const periods = periodRange(`${year}-01`, `${year}-12`);
  const find = (period: string, basis: Basis) => actuals.find((one) => one.period === period && one.basis === basis) ?? null;
  const sumOf = (basis: Basis) =>
    sumDecimals(periods.flatMap((period) => find(period, basis)?.confirmed_amount ?? []));
  return (
    <div className="scroll-x">
      <table className={`plain-table ${css.months}`}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>{t('month')}</th>
            {BASES.map((basis) => (
              <th scope="colgroup" colSpan={4} key={basis} className={css.group}>{t(`basisOf.${basis}`)}</th>
            ))}
          </tr>
          <tr>
            {BASES.map((basis) => (
              <Heads key={basis} />
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period} className={period === chosen ? css.chosen : undefined}>
              <th scope="row" className="nowrap">{period}</th>
              {BASES.map((basis) => (
                <Cells key={basis} period={period} basis={basis} actual={find(period, basis)} onOpen={onOpen} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="nowrap">{t('yearSum', { year })}</th>
            {BASES.map((basis) => (
              <SumCells key={basis} value={sumOf(basis)} />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Heads() {
  const { t } = useTranslation('actuals');
  return (
    <>
      <th scope="col" className={`num ${css.first}`}>{t('confirmedAmount')}</th>
      <th scope="col" className="num">{t('workingAmount')}</th>
      <th scope="col">{t('state')}</th>
      <th scope="col"><span className="visually-hidden">{t('open')}</span></th>
    </>
  );
}

interface CellsProps {
  period: string;
  basis: Basis;
  actual: Actual | null;
  onOpen: (period: string, basis: Basis) => void;
}

function Cells({ period, basis, actual, onOpen }: CellsProps) {
  const { t } = useTranslation('actuals');
  const { past } = useView();
  const doing = doingOf(actual?.state ?? 'none', basis, useAbilities(), past);
  const word = doing === 'look' || doing === 'withdraw' ? 'open' : doing;
  const nothing = !actual && word === 'open';
  return (
    <>
      <td className={`num ${css.first}`}>{actual?.confirmed_amount ? <Figure value={actual.confirmed_amount} unit={MONEY} exact /> : <span className="soft">—</span>}</td>
      <td className="num">{actual?.working_amount && actual.state !== 'confirmed' ? <Figure value={actual.working_amount} unit={MONEY} exact /> : <span className="soft">—</span>}</td>
      <td className="nowrap"><ActualStateTag actual={actual} /></td>
      <td className="nowrap">
        {nothing ? null : (
          <button type="button" className={css.open} onClick={() => onOpen(period, basis)} aria-label={`${t(word)} ${period} ${t(`basisOf.${basis}`)}`}>
            {t(word)}
          </button>
        )}
      </td>
    </>
  );
}

function SumCells({ value }: { value: string }) {
  const { t } = useTranslation('actuals');
  return (
    <>
      <td className={`num ${css.first}`}><Figure value={value} unit={MONEY} exact /></td>
      <td colSpan={3} className="soft small">{t('sumOfConfirmed')}</td>
    </>
  );
}
