import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurvePoint } from '@/shared/api/types';
import { toPlot } from '@/shared/format/decimal';
import { quantityText } from '@/shared/format/quantity';
import { MONEY } from '@/shared/format/units';
import { Chart, ChartWithTable } from '@/shared/ui/Chart';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Figure } from '@/shared/ui/Figure';

interface CurveProps {
  name: string;
  points: readonly CurvePoint[];
}

/** What is told apart by its line, not by colour alone. */
const LINES = [
  { key: 'planned', text: 'page.cumPlanned', color: '#8a5200', type: 'dashed', symbol: 'none' },
  { key: 'reported', text: 'page.cumReported', color: '#1d5c9c', type: 'solid', symbol: 'circle' },
  { key: 'statistical', text: 'page.cumStatistical', color: '#2b7a4b', type: 'dotted', symbol: 'triangle' },
] as const;

/** The months cumulated, against the plan. */
export function MoneyCurve({ name, points }: CurveProps) {
  const { t } = useTranslation('money');
  return (
    <>
      <h3>{t('page.curve')} <span className="soft small">{t('page.curveNote')}</span> <DefaultMark /></h3>
      {points.length === 0 ? (
        <EmptyPanel title={t('page.noCurve')}>{t('page.noCurveAdvice')}</EmptyPanel>
      ) : (
        <ChartWithTable title={t('page.curve')} chart={<Lines name={name} points={points} />} table={<Months points={points} />} />
      )}
    </>
  );
}

function Lines({ name, points }: CurveProps) {
  const { t } = useTranslation('money');
  const option = useMemo<EChartsCoreOption>(
    () => ({
      animation: false,
      aria: { enabled: true },
      textStyle: { fontFamily: 'inherit', color: '#39424e' },
      grid: { left: 72, right: 24, top: 40, bottom: 32 },
      legend: { top: 4, data: LINES.map(({ text }) => t(text)) },
      tooltip: {
        trigger: 'axis',
        formatter: (rows: { dataIndex: number }[]) => {
          const point = points[rows[0]?.dataIndex ?? -1];
          if (!point) return '';
          return [point.period, ...LINES.map(({ key, text }) => `${t(text)} ${point[key] === null ? t('none') : quantityText(point[key], MONEY)}`)].join('<br/>');
        },
      },
      xAxis: { type: 'category', data: points.map(({ period }) => period), boundaryGap: false },
      yAxis: { type: 'value', name: MONEY },
      series: LINES.map(({ key, text, color, type, symbol }) => ({
        name: t(text),
        type: 'line',
        data: points.map((point) => toPlot(point[key])),
        symbol,
        symbolSize: 5,
        showSymbol: points.length <= 24,
        lineStyle: { width: 2, color, type },
        itemStyle: { color },
      })),
    }),
    [points, t],
  );
  return <Chart option={option} label={t('page.curveLabel', { name, from: points[0]?.period ?? '', to: points.at(-1)?.period ?? '' })} height={300} />;
}

function Months({ points }: { points: readonly CurvePoint[] }) {
  const { t } = useTranslation('money');
  return (
    <div style={{ maxHeight: 300, overflow: 'auto' }} tabIndex={0} role="region" aria-label={t('page.curve')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('page.month')}</th>
            {LINES.map(({ key, text }) => <th key={key} scope="col" className="num">{t(text)}</th>)}
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((point) => (
            <tr key={point.period}>
              <th scope="row">{point.period}</th>
              {LINES.map(({ key }) => <td key={key} className="num"><Figure value={point[key]} unit={MONEY} exact reason={t('none')} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
