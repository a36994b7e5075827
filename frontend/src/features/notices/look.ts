import type { Notice } from '@/shared/api/types';

export type Kind = Notice['kind'];
export type SubjectKind = Notice['subject_kind'];

export const KINDS = ['overdue', 'due', 'assigned', 'issued', 'returned', 'handed_over', 'escalated', 'submitted'] as const satisfies readonly Kind[];
export const SUBJECTS = ['blocker', 'follow_up', 'order', 'task', 'milestone', 'report', 'actual', 'infrastructure_item', 'yearly_plan', 'project', 'application', 'arrival', 'return', 'prospect'] as const satisfies readonly SubjectKind[];

const calm = { ink: '#33475b', tint: '#eef2f7' };
const warm = { ink: '#7a4300', tint: '#fdf1df' };
const hot = { ink: '#9b1c1c', tint: '#fdeaea' };

/** Never colour alone: each kind has its sign and its word. */
export const KIND_LOOK = {
  overdue: { ...hot, glyph: '▼' },
  due: { ...warm, glyph: '◷' },
  assigned: { ...calm, glyph: '➤' },
  issued: { ...calm, glyph: '‼' },
  returned: { ...warm, glyph: '↩' },
  handed_over: { ...calm, glyph: '⇄' },
  escalated: { ...hot, glyph: '▲' },
  submitted: { ...calm, glyph: '✎' },
} as const satisfies Record<Kind, { ink: string; tint: string; glyph: string }>;

/** Where the matter of a notice is dealt with. */
export function addressOf({ subject_kind, subject_id, project_id, carrier_code, kind }: Notice): string {
  switch (subject_kind) {
    case 'blocker': return `/blockers?show=${subject_id}`;
    case 'follow_up': return `/follow-ups?show=${subject_id}`;
    case 'order': return `/orders?show=${subject_id}`;
    case 'task': return `/tasks?show=${subject_id}`;
    case 'application': return `/applications/${subject_id}`;
    case 'return': return `/returns/${subject_id}`;
    case 'prospect': return `/prospects/${subject_id}`;
    case 'arrival': return kind === 'returned' ? `/arrivals?show=${subject_id}` : '/arrivals';
    case 'yearly_plan': return '/yearly-plans';
    case 'infrastructure_item': return carrier_code ? `/carriers/${carrier_code}` : '/infrastructure';
    case 'report': return project_id ? `/projects/${project_id}` : '/reports';
    case 'actual': return project_id && kind === 'returned' ? `/projects/${project_id}` : '/actuals';
    default: return project_id ? `/projects/${project_id}` : '/todo';
  }
}
