import type todo from '@/shared/i18n/zh-CN/todo.json';
import { lastDay } from '@/shared/format/period';
import type { Role } from '@/shared/session/role';
import { listActuals } from './api/listActuals';
import { listBlockers } from './api/listBlockers';
import { listDueReports } from './api/listDueReports';
import { listFollowUps } from './api/listFollowUps';
import { listMilestones } from './api/listMilestones';
import { listOrders } from './api/listOrders';
import { listReports } from './api/listReports';
import { listTasks } from './api/listTasks';

/** How many are counted; more than these are said to be so many "and more". */
export const COUNTED = 100;

/** One thing that waits. `project` is an id whose name is still to be found, where the answer has none. */
export interface Line {
  id: string;
  title: string;
  about: string | null;
  project?: string;
  due: string | null;
  late: boolean;
  to: string;
}

export interface Waiting {
  lines: Line[];
  more: boolean;
}

export interface Duty {
  key: keyof (typeof todo)['duty'];
  /** The list that shows all of them. */
  to: string;
  load: () => Promise<Waiting>;
}

interface Answer<T> {
  items: T[];
  next?: string | null;
}

async function waiting<T>(answer: Promise<Answer<T>>, line: (item: T) => Line): Promise<Waiting> {
  const { items, next } = await answer;
  return { lines: items.map(line), more: Boolean(next) };
}

const limit = COUNTED;

function reports(period: string) {
  const line = (item: { project_id: string; project_name: string; period: string; due_on?: string | null; late?: boolean }): Line => ({
    id: `${item.project_id} ${item.period}`, title: item.project_name, about: item.period, due: item.due_on ?? null, late: item.late ?? false,
    to: `/projects/${item.project_id}?report=${item.period}`,
  });
  return {
    waiting: { key: 'reportsWaiting', to: '/reports?standing=waiting&standing=missing', load: () => waiting(listDueReports({ period, standing: ['waiting', 'missing'], limit }), line) },
    returned: { key: 'reportsReturned', to: '/reports?standing=returned', load: () => waiting(listReports({ state: ['returned'], limit }), line) },
    toConfirm: { key: 'reportsToConfirm', to: '/reports?standing=submitted', load: () => waiting(listReports({ state: ['submitted'], limit }), line) },
  } satisfies Record<string, Duty>;
}

function actuals() {
  const line = (item: { id: string; project_id: string; period: string; late: boolean }): Line => ({
    id: item.id, title: '', project: item.project_id, about: item.period, due: null, late: item.late, to: `/projects/${item.project_id}`,
  });
  return {
    returned: { key: 'actualsReturned', to: '/actuals', load: () => waiting(listActuals({ state: ['returned', 'draft'], limit }), line) },
    toConfirm: { key: 'actualsToConfirm', to: '/actuals', load: () => waiting(listActuals({ state: ['submitted'], limit }), line) },
  } satisfies Record<string, Duty>;
}

function milestones(period: string) {
  const line = (item: { id: string; name: string; project_id: string; project_name: string; planned_on: string | null }): Line => ({
    id: item.id, title: item.name, about: item.project_name, due: item.planned_on, late: item.planned_on !== null && item.planned_on < lastDay(period), to: `/projects/${item.project_id}`,
  });
  const month = { done: false, due_from: `${period}-01`, due_to: lastDay(period) };
  return {
    late: { key: 'milestonesLate', to: '/milestones?due=overdue', load: () => waiting(listMilestones({ late: true, limit }), line) },
    due: { key: 'milestonesDue', to: '/milestones?due=month', load: () => waiting(listMilestones({ ...month, limit }), line) },
    red: { key: 'milestonesRed', to: '/milestones?light=red', load: () => waiting(listMilestones({ light: ['red'], limit }), line) },
  } satisfies Record<string, Duty>;
}

interface Matter {
  id: string;
  due_on: string | null;
  overdue: boolean;
  project_name?: string | null;
  carrier_name?: string | null;
}

const matter = (item: Matter, title: string, to: string): Line => ({ id: item.id, title, about: item.project_name ?? item.carrier_name ?? null, due: item.due_on, late: item.overdue, to });

function blockers(key: 'blockersMine' | 'blockersToAssign' | 'blockersToJudge' | 'blockersOverdue', wanted: Parameters<typeof listBlockers>[0]): Duty {
  const to = address('/blockers', wanted);
  return { key, to, load: () => waiting(listBlockers({ ...wanted, limit }), (item) => matter(item, item.title, to)) };
}

function followUps(key: 'followUpsMine' | 'followUpsToJudge' | 'followUpsOverdue', wanted: Parameters<typeof listFollowUps>[0]): Duty {
  const to = address('/follow-ups', wanted);
  return { key, to, load: () => waiting(listFollowUps({ ...wanted, limit }), (item) => matter(item, item.text, to)) };
}

function orders(key: 'ordersMine' | 'ordersToJudge' | 'ordersOverdue' | 'ordersEscalated', wanted: Parameters<typeof listOrders>[0]): Duty {
  const to = address('/orders', wanted);
  return { key, to, load: () => waiting(listOrders({ ...wanted, limit }), (item) => matter(item, `${item.number} ${item.title}`, to)) };
}

function tasks(key: 'tasksMine' | 'tasksOverdue' | 'tasksWithoutLead', wanted: Parameters<typeof listTasks>[0], today: string): Duty {
  const to = address('/tasks', wanted);
  const line = (item: { id: string; title: string; next_due_on: string | null }): Line => ({
    id: item.id, title: item.title, about: null, due: item.next_due_on, late: item.next_due_on !== null && item.next_due_on < today, to: `/tasks?task=${item.id}`,
  });
  return { key, to, load: () => waiting(listTasks({ ...wanted, sort: 'next_due_on', limit }), line) };
}

/** The list with the same filter, as its page reads it from the address. */
function address(path: string, wanted: object | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted ?? {})) [value].flat().forEach((one) => search.append(name, String(one)));
  return `${path}?${search.toString()}`;
}

/** What waits for people of a role. `period` is the month looked at; its last day is the day that things are due by. */
export function dutiesOf(role: Role, period: string, office: { statistics: boolean }): { mine: Duty[]; watched: Duty[] } {
  const today = lastDay(period);
  const { waiting: reportsWaiting, returned, toConfirm } = reports(period);
  const { late, due, red } = milestones(period);
  if (role === 'carrier_officer' || role === 'department_officer') {
    const figures = role === 'carrier_officer' || office.statistics ? [actuals().returned] : [];
    return {
      mine: [
        returned, reportsWaiting, ...figures,
        orders('ordersMine', { mine: true, open: true }),
        blockers('blockersMine', { mine: true, open: true }),
        followUps('followUpsMine', { mine: true, open: true }),
        tasks('tasksMine', { mine: true, due_to: today }, today),
        late, due,
      ],
      watched: [],
    };
  }
  if (role === 'office') {
    return {
      mine: [
        toConfirm, actuals().toConfirm,
        blockers('blockersToAssign', { state: ['raised'] }),
        blockers('blockersToJudge', { state: ['answered'] }),
        followUps('followUpsToJudge', { state: ['answered'] }),
        orders('ordersToJudge', { state: ['replied', 'verified'] }),
        tasks('tasksWithoutLead', { has_lead: false }, today),
      ],
      watched: [reportsWaiting, red, tasks('tasksOverdue', { overdue: true }, today), followUps('followUpsOverdue', { overdue: true }), orders('ordersOverdue', { overdue: true })],
    };
  }
  const watched = [red, blockers('blockersOverdue', { overdue: true }), followUps('followUpsOverdue', { overdue: true }), orders('ordersOverdue', { overdue: true }), tasks('tasksOverdue', { overdue: true }, today)];
  if (role === 'inspector') return { mine: [orders('ordersToJudge', { state: ['replied', 'verified'] })], watched: [orders('ordersEscalated', { escalated: true }), ...watched] };
  return { mine: [], watched: [orders('ordersEscalated', { escalated: true, open: true }), ...watched] };
}
