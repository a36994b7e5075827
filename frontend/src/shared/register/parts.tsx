import { useTranslation } from 'react-i18next';
import { useCarriers } from '@/shared/names/names';
import { FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { ViewLink } from '@/shared/view/ViewLink';

/** The carrier that an entry lies in, if in any. */
export function CarrierCell({ code }: { code: string | null }) {
  const { t } = useTranslation();
  const { nameOf } = useCarriers();
  return code ? <ViewLink to={`/carriers/${code}`}>{nameOf(code)}</ViewLink> : <span className="soft">{t('register.outside')}</span>;
}

interface FilterProps {
  value: string[];
  onChange: (value: string[]) => void;
}

export function CarrierFilter(props: FilterProps) {
  const { t } = useTranslation();
  return <FilterMany {...props} label={t('register.carrier')} options={useCarriers().options} />;
}

/** Entries in force, withdrawn ones, or both. */
export function StateFilter(props: FilterProps) {
  const { t } = useTranslation();
  return <FilterMany {...props} label={t('register.state')} options={(['active', 'withdrawn'] as const).map((value) => ({ value, label: t(`register.stateOf.${value}`) }))} />;
}

/** What an entry is or is not. */
export function YesNoFilter(props: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return <FilterOne {...props} options={[{ value: 'true', label: t('register.yes') }, { value: 'false', label: t('register.no') }]} />;
}
