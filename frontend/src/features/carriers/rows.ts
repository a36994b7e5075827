import type { CarrierLead, CarrierPlace, LeadingIndustry } from '@/shared/api/types';

export const PLACE_KINDS = ['axis', 'platform', 'town'] as const;
export const LEAD_ROLES = ['leader', 'working_group'] as const;
export const TAGS = ['planning', 'upgrading', 'nurturing', 'building', 'operating'] as const;

/** A leading industry as its form holds it: each catalogue is a text of one entry a line, "name code". */
export interface IndustryFields {
  name: string;
  code: string;
  level2: string;
  level3: string;
  functions: string;
}

type Entry = LeadingIndustry['level2'] extends (infer One)[] | undefined ? One : never;

const CODE = /^(.*\S)\s+([A-T]?\d{2,4})$/;

export function toLines(entries: readonly Entry[] | undefined): string {
  return (entries ?? []).map(({ name, code }) => (code ? `${name} ${code}` : name)).join('\n');
}

export function listed(entries: readonly Entry[] | undefined): string {
  return toLines(entries).split('\n').join(' · ') || '—';
}

export function fromLines(text: string | undefined): Entry[] {
  return (text ?? '').split('\n').flatMap((line) => {
    const [, name, code] = CODE.exec(line.trim()) ?? [];
    if (name) return [{ name, code: code ?? null }];
    return line.trim() ? [{ name: line.trim(), code: null }] : [];
  });
}

export function industryFields({ name, code, level2, level3, functions }: LeadingIndustry): IndustryFields {
  return { name, code: code ?? '', level2: toLines(level2), level3: toLines(level3), functions: functions ?? '' };
}

export function toIndustry({ name, code, level2, level3, functions }: IndustryFields): LeadingIndustry {
  return { name: name.trim(), code: code?.trim() || null, level2: fromLines(level2), level3: fromLines(level3), functions: functions?.trim() || null };
}

/** What an emptied field leaves behind is null, not "" or undefined. */
export function toPlace({ kind, code, valid_from, valid_to }: CarrierPlace): CarrierPlace {
  return { kind, code, valid_from, valid_to: valid_to || null };
}

export function toLead({ role, unit, title, person_name, valid_from, valid_to }: CarrierLead): CarrierLead {
  return { role, unit: unit || null, title: title?.trim() || null, person_name: person_name?.trim() || null, valid_from, valid_to: valid_to || null };
}

export function isCurrent({ valid_from, valid_to }: { valid_from: string; valid_to?: string | null }, day: string): boolean {
  return valid_from <= day && (!valid_to || valid_to > day);
}
