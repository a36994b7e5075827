import { useTranslation } from 'react-i18next';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useMayWrite } from '@/shared/register/useMayWrite';
import { useFilter } from '@/shared/view/filter';
import { CreateEnterprise } from './EnterpriseForm';
import { EMPTY, toQuery } from './filter';

export function EnterpriseActions() {
  const { t } = useTranslation('enterprises');
  const [filter] = useFilter(EMPTY);
  const { any } = useMayWrite();
  return <RegisterActions what={t('one')} list="registry/v1/enterprises" query={toQuery(filter)} mayWrite={any} Create={CreateEnterprise} />;
}
