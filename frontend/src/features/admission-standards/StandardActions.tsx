import { useTranslation } from 'react-i18next';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useAbilities } from '@/shared/session/me';
import { useFilter } from '@/shared/view/filter';
import { useView } from '@/shared/view/view';
import { EMPTY, toQuery } from './filter';
import { CreateStandard } from './StandardForm';

export function StandardActions() {
  const { t } = useTranslation('admissionStandards');
  const [filter] = useFilter(EMPTY);
  const { manage } = useAbilities();
  const { past } = useView();
  return <RegisterActions what={t('one')} list="registry/v1/admission-standards" query={toQuery(filter)} mayWrite={manage && !past} Create={CreateStandard} />;
}
