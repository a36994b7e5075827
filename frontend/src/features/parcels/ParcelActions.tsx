import { useTranslation } from 'react-i18next';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useMayWrite } from '@/shared/register/useMayWrite';
import { useFilter } from '@/shared/view/filter';
import { CreateParcel } from './ParcelForm';
import { EMPTY, toQuery } from './filter';

export function ParcelActions() {
  const { t } = useTranslation('parcels');
  const [filter] = useFilter(EMPTY);
  const { any } = useMayWrite();
  return <RegisterActions what={t('one')} list="registry/v1/parcels" query={toQuery(filter)} mayWrite={any} Create={CreateParcel} />;
}
