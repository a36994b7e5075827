import type { NewProject, Project, ProjectChange } from '@/shared/api/types';
import { formatDecimal } from '@/shared/format/decimal';
import { plainAmount } from '@/shared/format/amount';

/** A project's basic facts, as the form holds them: text that may be empty. */
export interface ProjectFields {
  name: string;
  code: string;
  code_old: string;
  owner_unit: string;
  owner_enterprise: string | null;
  industrial: boolean;
  track: Project['track'];
  batch: NonNullable<Project['batch']> | '';
  confidence: NonNullable<Project['confidence']> | '';
  programme_lists: NonNullable<Project['programme_lists']>;
  planned_total: string;
  filed_on: string | null;
  started_on: string | null;
  planned_start_on: string | null;
  planned_finish_on: string | null;
  industry_code: string;
  region_code: string;
}

export function fieldsOf(project: Project): ProjectFields {
  return {
    name: project.name,
    code: project.code ?? '',
    code_old: project.code_old ?? '',
    owner_unit: project.owner_unit,
    owner_enterprise: project.owner_enterprise ?? null,
    industrial: project.industrial,
    track: project.track,
    batch: project.batch ?? '',
    confidence: project.confidence ?? '',
    programme_lists: project.programme_lists ?? [],
    planned_total: project.planned_total ? formatDecimal(project.planned_total, { places: 4, trim: true }).replaceAll(',', '') : '',
    filed_on: project.filed_on,
    started_on: project.started_on,
    planned_start_on: project.planned_start_on ?? null,
    planned_finish_on: project.planned_finish_on ?? null,
    industry_code: project.industry_code ?? '',
    region_code: project.region_code,
  };
}

/** What a new project's form starts with. */
export const NO_FIELDS: ProjectFields = {
  name: '',
  code: '',
  code_old: '',
  owner_unit: '',
  owner_enterprise: null,
  industrial: true,
  track: 'ordinary',
  batch: '',
  confidence: '',
  programme_lists: [],
  planned_total: '',
  filed_on: null,
  started_on: null,
  planned_start_on: null,
  planned_finish_on: null,
  industry_code: '',
  region_code: '330109',
};

function tidied(fields: ProjectFields): ProjectFields {
  return {
    ...fields,
    name: fields.name.trim(),
    code: fields.code.trim(),
    code_old: fields.code_old.trim(),
    programme_lists: [...fields.programme_lists].sort(),
    planned_total: plainAmount(fields.planned_total),
    industry_code: fields.industry_code.trim(),
    region_code: fields.region_code.trim(),
  };
}

/** Only what differs is sent; what was emptied is sent as null: "not stated". */
export function changesOf(project: Project, fields: ProjectFields): ProjectChange {
  const before = fieldsOf(project);
  const changed = Object.entries(tidied(fields)).filter(([name, value]) => String(value) !== String(before[name as keyof ProjectFields]));
  return Object.fromEntries(changed.map(([name, value]) => [name, value === '' ? null : value]));
}

/** A new project as the service takes it: what was left empty is not stated. */
export function newOf(fields: ProjectFields): NewProject {
  const stated = Object.entries(tidied(fields)).filter(([, value]) => value !== '' && value !== null);
  return Object.fromEntries(stated) as unknown as NewProject;
}
