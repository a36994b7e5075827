import { useTranslation } from 'react-i18next';
import { DEGREES, DOCUMENTS, EDUCATIONS, type PersonalField, SEXES } from './look';

/** A field's value in words, where it is one of a few. */
export function useSaid(): (field: PersonalField, value: string | null | undefined) => string {
  const { t } = useTranslation('people');
  return (field, value) => {
    if (!value) return '—';
    const one = <T extends string>(of: readonly T[]) => of.find((each) => each === value);
    if (field === 'sex') return t(`sexOf.${one(SEXES) ?? 'male'}`);
    if (field === 'document_kind') return t(`documentOf.${one(DOCUMENTS) ?? 'other'}`);
    if (field === 'education') return t(`educationOf.${one(EDUCATIONS) ?? 'other'}`);
    if (field === 'degree') return t(`degreeOf.${one(DEGREES) ?? 'none'}`);
    return value;
  };
}
