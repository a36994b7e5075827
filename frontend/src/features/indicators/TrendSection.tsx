import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorDetail, SeriesPoint } from '@/shared/api/types';
import { toPlot } from '@/shared/format/decimal';
import { quantityText } from '@/shared/format/quantity';
import { Chart, ChartWithTable } from '@/shared/ui/Chart';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { Figure } from '@/shared/ui/Figure';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useViewQuery } from '@/shared/view/view';
import { axisText, BLUE, baseOption, TARGET } from './chartLook';
import { useSeries } from './hooks';

/** As tall as twenty carriers' bars, which stand beside it. */
const HEIGHT = 470;

export function TrendSection({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const view = useViewQuery();
  const series = useSeries(indicator.code);
  return (
    <Section title={t('trend')} aside={<Exports list={`aggregator/v1/indicators/${indicator.code}/series`} query={view} of={t('trend')} small />}>
      <Loadable query={series} lines={7}>
        {({ items }) =>
          items.some((point) => point.value !== null) ? (
            <ChartWithTable title={t('trend')} chart={<TrendChart indicator={indicator} points={items} />} table={<TrendTable indicator={indicator} points={items} />} />
          ) : (
            <EmptyPanel title={t('trendEmpty')}>{items.at(-1)?.reason ?? indicator.reason}</EmptyPanel>
          )
        }
      </Loadable>
    </Section>
  );
}

interface TrendProps {
  indicator: IndicatorDetail;
  points: readonly SeriesPoint[];
}

function TrendChart({ indicator, points }: TrendProps) {
  const { t } = useTranslation('indicators');
  const { name, unit, target } = indicator;
  const option = useMemo<EChartsCoreOption>(() => {
    const line = toPlot(target?.value);
    return {
      ...baseOption,
      grid: { left: 64, right: line === null ? 24 : 92, top: 24, bottom: 32 },
      tooltip: {
        trigger: 'axis',
        formatter: (rows: { dataIndex: number }[]) => {
          const point = points[rows[0]?.dataIndex ?? -1];
          return point ? `${point.period}<br/>${point.value === null ? (point.reason ?? '—') : quantityText(point.value, unit)}` : '';
        },
      },
      xAxis: { type: 'category', data: points.map((point) => point.period), boundaryGap: false },
      yAxis: { type: 'value', name: unit, scale: unit === '%', max: line === null ? null : ({ max }: { max: number }) => Math.max(max, Math.ceil(line * 1.02)), axisLabel: { formatter: axisText } },
      series: [
        {
          name,
          type: 'line',
          data: points.map((point) => toPlot(point.value)),
          showSymbol: points.length < 14,
          lineStyle: { width: 2, color: BLUE },
          itemStyle: { color: BLUE },
          ...(line === null
            ? {}
            : { markLine: { symbol: 'none', silent: true, lineStyle: { color: TARGET, type: 'dashed' }, label: { formatter: `${t('targetLine')} ${axisText(line)}`, color: TARGET }, data: [{ yAxis: line }] } }),
        },
      ],
    };
  }, [name, points, t, target, unit]);
  const label = t('trendLabel', { name, from: points[0]?.period ?? '', to: points.at(-1)?.period ?? '' });
  return <Chart option={option} label={label} height={HEIGHT} />;
}

function TrendTable({ indicator, points }: TrendProps) {
  const { t } = useTranslation('indicators');
  return (
    <div style={{ maxHeight: 320, overflow: 'auto' }} tabIndex={0} role="region" aria-label={t('trend')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('period')}</th>
            <th scope="col" className="num">{t('value')}</th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((point) => (
            <tr key={point.period}>
              <th scope="row">{point.period}</th>
              <td className="num"><Figure value={point.value} unit={indicator.unit} reason={point.reason} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
