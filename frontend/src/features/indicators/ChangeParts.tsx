import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change, IndicatorDetail } from '@/shared/api/types';
import { toPlot } from '@/shared/format/decimal';
import { quantityText } from '@/shared/format/quantity';
import { PERCENT, POINTS } from '@/shared/format/units';
import { Chart } from '@/shared/ui/Chart';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Notice } from '@/shared/ui/Notice';
import { axisText, baseOption, END, FALL, RISE } from './chartLook';
import css from './indicators.module.css';
import { axisFloor, type Bar, waterfall } from './waterfall';

/** Every digit that the service sent: rounded parts would no longer add up to the rounded change. */
const EXACT = { exact: true } as const;

const COLORS = { end: END, rise: RISE, fall: FALL, none: END } as const;

export function ChangeParts({ indicator, change }: { indicator: IndicatorDetail; change: Change }) {
  const { t } = useTranslation('indicators');
  const { from, to, delta } = change;
  if (from.value === null || to.value === null || delta === null) {
    return <EmptyPanel title={t('changeUndefined', { reason: change.reason ?? from.reason ?? to.reason ?? t('figure.none', { ns: 'common' }) })} />;
  }
  // A share moves in points, not in percent of itself.
  const step = indicator.unit === PERCENT ? POINTS : indicator.unit;
  const labels = change.parts;
  const { bars, remainder } = waterfall({ from: { label: from.period, delta: from.value }, to: { label: to.period, delta: to.value } }, labels);
  const text = (bar: Bar) => (bar.kind === 'end' ? quantityText(bar.figure, indicator.unit, EXACT) : quantityText(bar.figure, step, { ...EXACT, signed: true }));
  const split = change.parts.some((part) => part.by_numerator !== null || part.by_denominator !== null);
  const way = (figure: string | null) => (figure === null ? '—' : quantityText(figure, step, { ...EXACT, signed: true }));
  if (change.parts.length === 0) return <EmptyPanel title={t('changeNone')} />;

  return (
    <>
      <p className={css.sum}>
        {t('changeSum', { from: quantityText(from.value, indicator.unit, EXACT), to: quantityText(to.value, indicator.unit, EXACT), delta: quantityText(delta, step, { ...EXACT, signed: true }) })}
      </p>
      {remainder === '0' ? null : <Notice tone="error">{t('remainder', { figure: remainder })}</Notice>}
      <div className={css.split}>
        <Drawing bars={bars} text={text} label={t('changeLabel', { name: indicator.name, parts: bars.map((bar) => `${bar.label} ${text(bar)}`).join(' · ') })} />
        <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('cause')}</th>
              <th scope="col" className="num">{t('delta')}</th>
              {split ? <th scope="col" className="num">{t('byNumerator')}</th> : null}
              {split ? <th scope="col" className="num">{t('byDenominator')}</th> : null}
              <th scope="col" className="num">{t('entriesCount')}</th>
            </tr>
          </thead>
          <tbody>
            {labels.map((part) => (
              <tr key={part.label}>
                <th scope="row">{part.label}</th>
                <td className="num">{quantityText(part.delta, step, { ...EXACT, signed: true })}</td>
                {split ? <td className="num">{way(part.by_numerator)}</td> : null}
                {split ? <td className="num">{way(part.by_denominator)}</td> : null}
                <td className="num">{part.entries}</td>
              </tr>
            ))}
          </tbody>
        </table>
        </div>
      </div>
    </>
  );
}

function Drawing({ bars, text, label }: { bars: readonly Bar[]; text: (bar: Bar) => string; label: string }) {
  const option = useMemo<EChartsCoreOption>(() => {
    const levels = bars.flatMap((bar) => (bar.kind === 'end' ? [toPlot(bar.to) ?? 0] : [toPlot(bar.from) ?? 0, toPlot(bar.to) ?? 0]));
    const floor = axisFloor(levels);
    const spans = bars.map((bar) => {
      const [a, b] = [bar.kind === 'end' ? floor : (toPlot(bar.from) ?? 0), toPlot(bar.to) ?? 0];
      return { low: Math.min(a, b), height: Math.abs(b - a) };
    });
    return {
      ...baseOption,
      grid: { left: 64, right: 16, top: 28, bottom: 36 },
      xAxis: { type: 'category', data: bars.map((bar) => bar.label), axisTick: { show: false }, axisLabel: { interval: 0, hideOverlap: false, width: 84, overflow: 'break' } },
      yAxis: { type: 'value', min: floor, scale: true, axisLabel: { formatter: axisText } },
      series: [
        { type: 'bar', stack: 'step', silent: true, itemStyle: { color: 'transparent' }, data: spans.map((span) => span.low) },
        {
          type: 'bar',
          stack: 'step',
          barMaxWidth: 56,
          data: spans.map((span, index) => ({ value: span.height, itemStyle: { color: COLORS[bars[index]?.kind ?? 'none'] } })),
          label: { show: true, position: 'top', color: '#1c2430', formatter: ({ dataIndex }: { dataIndex: number }) => { const bar = bars[dataIndex]; return bar ? text(bar) : ''; } },
        },
      ],
    };
  }, [bars, text]);
  return <Chart option={option} label={label} height={300} />;
}
