import type { TimelineItem, TimelineQuery } from '@/shared/api/types';

export const SOURCES = ['registry', 'progress', 'talent', 'investment'] as const satisfies readonly NonNullable<TimelineQuery['source']>[number][];

/** What is told of an item, in this order. */
export const FACTS = [
  'period', 'year', 'basis', 'amount', 'amount_usd', 'percent', 'arrived_on', 'issued_on', 'stages', 'landed_on', 'left_on', 'filed_on', 'started_on', 'planned_on', 'forecast_on', 'due_on', 'held_on', 'done_on', 'accepted_on', 'completed_on', 'certified_on', 'withdrawn_on', 'document_number', 'approval_number', 'late', 'retroactive', 'reason',
] as const;

const GLYPHS: Record<string, string> = { project: '■', carrier: '■', milestone: '◆', report: '▤', blocker: '▲', meeting: '◍', follow_up: '➤', order: '‼', actual: '¥', task: '☑', arrival: '¥', plan: '▤', commitment: '¥', prospect: '◎', visit: '◍', application: '✎', team: '◇' };

const PAGES: Record<string, (id: string) => string> = {
  blocker: (id) => `/blockers?show=${id}`,
  order: (id) => `/orders?show=${id}`,
  meeting: (id) => `/meetings/${id}`,
  follow_up: (id) => `/follow-ups?show=${id}`,
  task: (id) => `/tasks?show=${id}`,
  parcel: (id) => `/parcels?show=${id}`,
  project: (id) => `/projects/${id}`,
  application: (id) => `/applications/${id}`,
  arrival: (id) => `/arrivals?show=${id}`,
  plan: (id) => `/plans?show=${id}`,
  prospect: (id) => `/prospects/${id}`,
  team: (id) => `/teams?show=${id}`,
};

/** Service, kind of record and what happened, of an event's type. */
export function partsOf(type: string): [string, string, string] {
  const [service = '', entity = '', happened = ''] = type.split('.');
  return [service, entity, happened];
}

export function glyphOf(entity: string): string {
  return GLYPHS[entity] ?? '•';
}

export function addressOf({ type, subject_id }: TimelineItem): string | null {
  const page = PAGES[partsOf(type)[1]];
  return page ? page(subject_id) : null;
}
