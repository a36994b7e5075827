import css from './ui.module.css';

export interface SparkProps {
  /** In order of time; null where there is no figure: the line breaks there. */
  values: readonly (number | null)[];
  /** A level to draw across, such as the target. */
  line?: number | null;
  label: string;
  color?: string;
  height?: number;
}

const WIDTH = 200;
const PAD = 3;

/** A trend without axes. Its figures are in the indicator's page; here it only shows the direction. */
export function Spark({ values, line = null, label, color = '#1d5c9c', height = 40 }: SparkProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <div className={css.spark} style={{ height }} aria-hidden="true" />;
  const all = line === null ? known : [...known, line];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = high - low || 1;
  const x = (index: number) => PAD + (index * (WIDTH - 2 * PAD)) / Math.max(1, values.length - 1);
  const y = (value: number) => height - PAD - ((value - low) * (height - 2 * PAD)) / span;
  let pen = false;
  const path = values
    .map((value, index) => {
      if (value === null) {
        pen = false;
        return '';
      }
      const step = `${pen ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = true;
      return step;
    })
    .join('');
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg className={css.spark} viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none" role="img" aria-label={label} style={{ height }}>
      {line === null ? null : <line x1="0" x2={WIDTH} y1={y(line)} y2={y(line)} stroke="#8a5200" strokeDasharray="4 3" strokeWidth="1" vectorEffect="non-scaling-stroke" />}
      <path d={path} fill="none" stroke={color} strokeWidth="2" vectorEffect="non-scaling-stroke" strokeLinejoin="round" />
      {/* A line without length and a round cap: a circle would be stretched with the picture. */}
      <path d={`M${x(last).toFixed(1)} ${y(values[last] ?? low).toFixed(1)}h0.01`} stroke={color} strokeWidth="6" strokeLinecap="round" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
