import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { CarrierValue, IndicatorDetail } from '@/shared/api/types';
import { compareDecimal, formatDecimal, toPlot } from '@/shared/format/decimal';
import { quantityText } from '@/shared/format/quantity';
import { PERCENT } from '@/shared/format/units';
import { Chart, ChartWithTable } from '@/shared/ui/Chart';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { Figure } from '@/shared/ui/Figure';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useViewQuery } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { BLUE, baseOption } from './chartLook';
import { useByCarrier } from './hooks';

interface Named extends CarrierValue {
  link: string | null;
}

export function ByCarrierSection({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const view = useViewQuery();
  const query = useByCarrier(indicator.code);
  return (
    <Section title={t('byCarrier')} aside={<Exports list={`aggregator/v1/indicators/${indicator.code}/by-carrier`} query={view} of={t('byCarrier')} small />}>
      <Loadable query={query} lines={7}>
        {({ items, unit }) => {
          // What lies outside the carriers has no category and no page.
          const rows: Named[] = items.map((row) => ({ ...row, link: row.category === null ? null : `/carriers/${row.carrier}` }));
          rows.sort((a, b) => compareDecimal(b.value ?? '0', a.value ?? '0'));
          return rows.some((row) => row.value !== null) ? (
            <ChartWithTable
              title={t('byCarrier')}
              chart={<Bars indicator={indicator} rows={rows} unit={unit} />}
              table={<Rows rows={rows} unit={unit} />}
            />
          ) : (
            <EmptyPanel title={t('byCarrierEmpty')}>{indicator.reason}</EmptyPanel>
          );
        }}
      </Loadable>
    </Section>
  );
}

function Bars({ indicator, rows, unit }: { indicator: IndicatorDetail; rows: readonly Named[]; unit: string }) {
  const { t } = useTranslation('indicators');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const drawn = useMemo(() => rows.filter((row) => row.value !== null), [rows]);
  const option = useMemo<EChartsCoreOption>(
    () => ({
      ...baseOption,
      grid: { left: 150, right: 110, top: 8, bottom: 24 },
      xAxis: { type: 'value', splitNumber: 4, axisLabel: { formatter: (value: number) => quantityText(String(value), unit), hideOverlap: true } },
      yAxis: { type: 'category', inverse: true, data: drawn.map((row) => row.name), axisTick: { show: false }, axisLabel: { interval: 0 } },
      series: [
        {
          type: 'bar',
          barMaxWidth: 14,
          itemStyle: { color: BLUE },
          data: drawn.map((row) => toPlot(row.value)),
          label: { show: true, position: 'right', formatter: ({ dataIndex }: { dataIndex: number }) => quantityText(drawn[dataIndex]?.value ?? '', unit) },
        },
      ],
    }),
    [drawn, unit],
  );
  const pick = (name: string) => {
    const link = drawn.find((row) => row.name === name)?.link;
    if (link) void navigate({ pathname: link, search: search.toString() });
  };
  return <Chart option={option} label={t('byCarrierLabel', { name: indicator.name })} height={Math.max(160, drawn.length * 24 + 40)} onPick={pick} />;
}

function Rows({ rows, unit }: { rows: readonly Named[]; unit: string }) {
  const { t } = useTranslation('indicators');
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('carrier')}</th>
          <th scope="col" className="num">{t('value')}</th>
          <th scope="col" className="num">{t('shareOfNumerator')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.carrier}>
            <th scope="row">{row.link ? <ViewLink to={row.link}>{row.name}</ViewLink> : row.name}</th>
            <td className="num"><Figure value={row.value} unit={unit} reason={row.reason} /></td>
            <td className="num">{row.share ? `${formatDecimal(row.share, { places: 2 })} ${PERCENT}` : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
