import { useTranslation } from 'react-i18next';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useMayWrite } from '@/shared/register/useMayWrite';
import { useFilter } from '@/shared/view/filter';
import { CreateSpace } from './SpaceForm';
import { EMPTY, toQuery } from './filter';

export function SpaceActions() {
  const { t } = useTranslation('spaces');
  const [filter] = useFilter(EMPTY);
  const { any } = useMayWrite();
  return <RegisterActions what={t('one')} list="registry/v1/spaces" query={toQuery(filter)} mayWrite={any} Create={CreateSpace} />;
}
