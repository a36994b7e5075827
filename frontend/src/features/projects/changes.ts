import type { Project, ProjectChange } from '@/shared/api/types';
import { formatDecimal } from '@/shared/format/decimal';
import { plainAmount } from '@/shared/format/amount';

/** A project's basic facts, as the form holds them: text that may be empty. */
export interface ProjectFields {
  name: string;
  code: string;
  owner_unit: string;
  industrial: boolean;
  track: Project['track'];
  batch: NonNullable<Project['batch']> | '';
  planned_total: string;
  filed_on: string | null;
  started_on: string | null;
  industry_code: string;
  region_code: string;
}

export function fieldsOf(project: Project): ProjectFields {
  return {
    name: project.name,
    code: project.code ?? '',
    owner_unit: project.owner_unit,
    industrial: project.industrial,
    track: project.track,
    batch: project.batch ?? '',
    planned_total: project.planned_total ? formatDecimal(project.planned_total, { places: 4, trim: true }).replaceAll(',', '') : '',
    filed_on: project.filed_on,
    started_on: project.started_on,
    industry_code: project.industry_code ?? '',
    region_code: project.region_code,
  };
}

/** Only what differs is sent; what was emptied is sent as null: "not stated". */
export function changesOf(project: Project, fields: ProjectFields): ProjectChange {
  const before = fieldsOf(project);
  const tidy: ProjectFields = {
    ...fields,
    name: fields.name.trim(),
    code: fields.code.trim(),
    planned_total: plainAmount(fields.planned_total),
    industry_code: fields.industry_code.trim(),
    region_code: fields.region_code.trim(),
  };
  const changed = Object.entries(tidy).filter(([name, value]) => value !== before[name as keyof ProjectFields]);
  return Object.fromEntries(changed.map(([name, value]) => [name, value === '' ? null : value]));
}
