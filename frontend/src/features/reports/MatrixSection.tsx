import { useTranslation } from 'react-i18next';
import type { ReportMatrix } from '@/shared/api/types';
import { addMonths, clampPeriod } from '@/shared/format/period';
import { useUnits } from '@/shared/names/names';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { useMatrix } from './hooks';
import css from './reports.module.css';

const PARTS = ['late', 'missing', 'returned', 'waiting'] as const;
type Month = ReportMatrix['total'][number];

/** On time and complete, by unit and month: twelve months up to the one looked at. Units by code: no ranking. */
export function MatrixSection() {
  const { t } = useTranslation('reports');
  const { period } = useView();
  const query = { from_period: clampPeriod(addMonths(period, -11)), to_period: period };
  const matrix = useMatrix(query);
  return (
    <Section title={t('matrixTitle')} aside={<Exports list="progress/v1/reports/matrix" query={query} of={t('matrixTitle')} small />}>
      <p className="soft small">{t('matrixMeans')}</p>
      <Loadable query={matrix} lines={10}>
        {(found) => (found.items.length === 0 ? <EmptyPanel title={t('dueEmpty')}>{t('dueEmptyAdvice')}</EmptyPanel> : <MatrixTable matrix={found} />)}
      </Loadable>
    </Section>
  );
}

function MatrixTable({ matrix }: { matrix: ReportMatrix }) {
  const { t } = useTranslation('reports');
  const { nameOf } = useUnits();
  return (
    <div className="scroll-x">
      <table className={`plain-table ${css.matrix}`}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            {matrix.periods.map(({ period, due_on }) => (
              <th scope="col" key={period} title={t('dueBy', { day: due_on })}>{period}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.items.map((row) => (
            <tr key={row.owner_unit}>
              <th scope="row" className="nowrap">{nameOf(row.owner_unit)}</th>
              {row.months.map((month) => (
                <td key={month.period}><Cell month={month} unit={row.owner_unit} /></td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {matrix.total.map((month) => (
              <td key={month.period}><Cell month={month} /></td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Cell({ month, unit }: { month: Month; unit?: string }) {
  const { t } = useTranslation('reports');
  if (month.due === 0) return <span className="soft">—</span>;
  const said = PARTS.filter((name) => month[name] > 0);
  const all = t('cell.onTime', { done: month.on_time, due: month.due });
  return (
    <>
      {unit ? <ViewLink to={`/reports?period=${month.period}&owner_unit=${encodeURIComponent(unit)}`}>{all}</ViewLink> : all}
      {said.map((name) => (
        <div key={name} className={name === 'missing' || name === 'returned' ? `small ${css.worst}` : 'soft small'}>{t(`cell.${name}`, { count: month[name] })}</div>
      ))}
    </>
  );
}
