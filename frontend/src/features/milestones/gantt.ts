import type { Milestone } from '@/shared/api/types';

export const WIDTH = 960;
export const LEFT = 110;
export const ROW = 26;
export const TOP = 26;
const RIGHT = 24;
const DAY_MS = 86_400_000;

const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY_MS;

export interface GanttRow {
  milestone: Milestone;
  baseline: number | null;
  plan: number | null;
  /** Where it ended or is expected to end. */
  end: number | null;
  done: boolean;
}

/** Where each milestone's dates lie on the drawing; null when none has a date. */
export function ganttOf(milestones: readonly Milestone[], today: string) {
  const dated = milestones.filter(({ planned_on, done_on }) => planned_on ?? done_on);
  const endOf = ({ done_on, forecast_on, planned_on }: Milestone) => {
    if (done_on || !planned_on) return done_on;
    const expected = forecast_on ?? planned_on;
    return expected < today ? today : expected;
  };
  const days = dated.flatMap((one) => [one.baseline_on, one.planned_on, endOf(one)].flatMap((day) => (day ? [dayOf(day)] : [])));
  if (days.length === 0) return null;
  const first = Math.min(...days) - 20;
  const span = Math.max(1, Math.max(...days) + 20 - first);
  const x = (day: string | null) => (day ? LEFT + ((dayOf(day) - first) / span) * (WIDTH - LEFT - RIGHT) : null);
  const rows: GanttRow[] = dated.map((milestone) => ({
    milestone,
    baseline: x(milestone.baseline_on),
    plan: x(milestone.planned_on),
    end: x(endOf(milestone)),
    done: milestone.done_on !== null,
  }));
  const yearAt = (day: number) => new Date(day * DAY_MS).getUTCFullYear();
  const years = Array.from({ length: yearAt(first + span) - yearAt(first) }, (_, at) => yearAt(first) + at + 1).map((year) => ({ year, x: x(`${year}-01-01`) ?? 0 }));
  const now = x(today);
  return { rows, years, today: now !== null && now >= LEFT && now <= WIDTH ? now : null, height: TOP + rows.length * ROW + 16 };
}
