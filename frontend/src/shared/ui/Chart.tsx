import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { Segmented } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './ui.module.css';

export interface ChartProps {
  option: EChartsCoreOption;
  /** What the picture shows, in a sentence, for those who do not see it. */
  label: string;
  height?: number;
  onPick?: (name: string) => void;
}

export function Chart({ option, label, height = 280, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  const latest = useRef(option);
  useEffect(() => {
    pick.current = onPick;
    latest.current = option;
    chart.current?.setOption({ ...option, animation: false }, { notMerge: true });
  }, [option, onPick]);

  useEffect(() => {
    let gone = false;
    let observer: ResizeObserver | null = null;
    void import('./echarts').then(({ echarts }) => {
      if (gone || !box.current) return;
      const instance = echarts.init(box.current, undefined, { renderer: 'svg' });
      chart.current = instance;
      instance.setOption({ ...latest.current, animation: false });
      instance.on('click', (event) => pick.current?.(String(event.name)));
      observer = new ResizeObserver(() => instance.resize());
      observer.observe(box.current);
    });
    return () => {
      gone = true;
      observer?.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  return <div ref={box} className={css.chart} style={{ height }} role="img" aria-label={label} />;
}

/** A picture and the figures behind it, one switch apart: nobody has to read values off a curve. */
export function ChartWithTable({ chart, table, title }: { chart: ReactNode; table: ReactNode; title: string }) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<'chart' | 'table'>('chart');
  return (
    <div>
      <div style={{ display: 'flex', justifyContent: 'flex-end', marginBottom: 6 }}>
        <Segmented
          size="small"
          aria-label={t('chart.mode', { title })}
          value={mode}
          onChange={setMode}
          options={[
            { value: 'chart', label: t('chart.picture') },
            { value: 'table', label: t('chart.figures') },
          ]}
        />
      </div>
      {mode === 'chart' ? chart : table}
    </div>
  );
}
