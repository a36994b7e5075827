import type { MaskedPersonal } from '@/shared/api/types';

/** A person's own data, in the order in which they are shown. */
export const PERSONAL = [
  'name', 'pinyin', 'former_names', 'sex', 'birth_date', 'nationality', 'document_kind', 'document_number',
  'phone', 'email', 'address', 'education', 'degree', 'employer', 'title', 'employment',
] as const satisfies readonly (keyof MaskedPersonal)[];
export type PersonalField = (typeof PERSONAL)[number];

export const SEXES = ['male', 'female'] as const;
export const DOCUMENTS = ['resident_id', 'passport', 'foreign_permanent', 'hk_macao_permit', 'taiwan_permit', 'residence_permit', 'other'] as const;
export const EDUCATIONS = ['doctor', 'master', 'bachelor', 'college', 'other'] as const;
export const DEGREES = ['doctor', 'master', 'bachelor', 'none'] as const;
export const PURPOSES = ['review', 'verify', 'contact', 'service', 'audit'] as const;
