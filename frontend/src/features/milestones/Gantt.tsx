import { useTranslation } from 'react-i18next';
import type { Milestone } from '@/shared/api/types';
import { ganttOf, LEFT, ROW, TOP, WIDTH } from './gantt';
import { LIGHT_LOOK } from './light';
import css from './milestones.module.css';

/** Baseline, plan and what became of it, a line a milestone. The table above says the same in words. */
export function Gantt({ milestones, today }: { milestones: readonly Milestone[]; today: string }) {
  const { t } = useTranslation('milestones');
  const chart = ganttOf(milestones, today);
  if (!chart) return null;
  return (
    <div className="scroll-x">
      <svg className={css.gantt} viewBox={`0 0 ${WIDTH} ${chart.height}`} role="img" aria-label={t('gantt')}>
        {chart.years.map(({ x, year }) => (
          <g key={year}>
            <line x1={x} x2={x} y1={TOP - 6} y2={chart.height - 6} stroke="#dfe3e9" />
            <text x={x + 4} y={TOP - 9}>{year}</text>
          </g>
        ))}
        {chart.rows.map(({ milestone, baseline, plan, end, done }, at) => {
          const y = TOP + at * ROW + ROW / 2;
          const look = LIGHT_LOOK[milestone.light];
          return (
            <g key={milestone.id}>
              <text x={LEFT - 10} y={y + 4} textAnchor="end">{milestone.name}</text>
              {baseline !== null && end !== null ? <line x1={Math.min(baseline, end)} x2={Math.max(baseline, end)} y1={y} y2={y} stroke={look.mark} strokeWidth={6} strokeOpacity={0.35} /> : null}
              {plan !== null && plan !== baseline ? <rect x={plan - 1.5} y={y - 8} width={3} height={16} fill="#515c69" /> : null}
              {baseline !== null ? <path d={`M${baseline} ${y - 6}l6 6l-6 6l-6 -6z`} fill="#fff" stroke="#515c69" strokeWidth={1.5} /> : null}
              {end !== null ? <circle cx={end} cy={y} r={5} fill={done ? look.mark : '#fff'} stroke={look.mark} strokeWidth={2} /> : null}
            </g>
          );
        })}
        {chart.today !== null ? (
          <g>
            <line x1={chart.today} x2={chart.today} y1={TOP - 6} y2={chart.height - 6} stroke="#143557" strokeDasharray="3 3" />
            <text x={chart.today} y={chart.height} textAnchor="middle">{t('todayIs', { day: today })}</text>
          </g>
        ) : null}
      </svg>
      <p className={css.legend} aria-hidden="true">
        <span>◇ {t('baseline')}</span>
        <span>▏{t('replanned')}</span>
        <span>○ {t('expected')}</span>
        <span>● {t('done')}</span>
      </p>
    </div>
  );
}
