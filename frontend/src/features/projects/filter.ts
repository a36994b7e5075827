import type { ProjectQuery } from '@/shared/api/types';
import { lastDay } from '@/shared/format/period';

export const PAGE_SIZE = 25;
export const SORTS = ['name', '-name', 'code', '-code', 'filed_on', '-filed_on', 'started_on', '-started_on', 'planned_total', '-planned_total'] as const;
export type Sort = (typeof SORTS)[number];

/** The table's filter, as the address carries it. */
export interface ProjectFilter {
  q: string;
  carrier: string[];
  inside: '' | 'true' | 'false';
  industrial: '' | 'true' | 'false';
  state: '' | 'active' | 'withdrawn';
  track: '' | 'ordinary' | 'key' | 'transformation';
  batch: '' | 'planning' | 'upgrading' | 'nurturing' | 'building' | 'operating';
  confidence: '' | 'started' | 'planned' | 'strive';
  programme: '' | 'national' | 'province' | 'city' | '152';
  list: string;
  leaderUnit: string;
  /** The head of a chain: it and its members. */
  chain: string;
  sort: Sort;
}

export const CHOICES = {
  inside: ['true', 'false'],
  industrial: ['true', 'false'],
  state: ['active', 'withdrawn'],
  track: ['ordinary', 'key', 'transformation'],
  batch: ['planning', 'upgrading', 'nurturing', 'building', 'operating'],
  confidence: ['started', 'planned', 'strive'],
  programme: ['national', 'province', 'city', '152'],
} as const;

function choice<N extends keyof typeof CHOICES>(search: URLSearchParams, name: N): ProjectFilter[N] {
  const value = search.get(name) ?? '';
  return ((CHOICES[name] as readonly string[]).includes(value) ? value : '') as ProjectFilter[N];
}

export function readFilter(search: URLSearchParams): ProjectFilter {
  return {
    q: search.get('q') ?? '',
    carrier: search.getAll('carrier'),
    inside: choice(search, 'inside'),
    industrial: choice(search, 'industrial'),
    state: choice(search, 'state'),
    track: choice(search, 'track'),
    batch: choice(search, 'batch'),
    confidence: choice(search, 'confidence'),
    programme: choice(search, 'programme'),
    list: search.get('list') ?? '',
    leaderUnit: search.get('leaderUnit') ?? '',
    chain: search.get('chain') ?? '',
    sort: SORTS.find((sort) => sort === search.get('sort')) ?? 'name',
  };
}

/** Writes a change into the address. A changed filter starts at its first page: a cursor belongs to its filter. */
export function writeFilter(search: URLSearchParams, change: Partial<ProjectFilter>): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('cursor');
  next.delete('page');
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    if (Array.isArray(value)) value.forEach((one) => next.append(name, one));
    else if (value && !(name === 'sort' && value === 'name')) next.set(name, value);
  }
  return next;
}

const flag = (value: string) => (value === '' ? undefined : value === 'true');

/** The filter as the service reads it; membership is judged on the last day of the month looked at. */
export function toQuery(filter: ProjectFilter, period: string): ProjectQuery {
  return {
    sort: filter.sort,
    on: lastDay(period),
    ...(filter.q ? { q: filter.q } : {}),
    ...(filter.carrier.length ? { carrier: filter.carrier } : {}),
    ...(flag(filter.inside) === undefined ? {} : { inside: flag(filter.inside) }),
    ...(flag(filter.industrial) === undefined ? {} : { industrial: flag(filter.industrial) }),
    ...(filter.state ? { state: [filter.state] } : {}),
    ...(filter.track ? { track: [filter.track] } : {}),
    ...(filter.batch ? { batch: [filter.batch] } : {}),
    ...(filter.confidence ? { confidence: [filter.confidence] } : {}),
    ...(filter.programme ? { programme: [filter.programme] } : {}),
    ...(filter.list ? { list_code: [filter.list] } : {}),
    ...(filter.leaderUnit ? { leader_unit: [filter.leaderUnit] } : {}),
    ...(filter.chain ? { chain: filter.chain } : {}),
  };
}

/** A filter that wants everything. */
export const EVERYTHING: Omit<ProjectFilter, 'sort'> = {
  q: '',
  carrier: [],
  inside: '',
  industrial: '',
  state: '',
  track: '',
  batch: '',
  confidence: '',
  programme: '',
  list: '',
  leaderUnit: '',
  chain: '',
};
