import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useMayWrite } from '@/shared/register/useMayWrite';
import { useFilter } from '@/shared/view/filter';
import { CreateCommitment } from './CommitmentForm';
import { EMPTY, toQuery } from './filter';

export function CommitmentActions() {
  const { t } = useTranslation('money');
  const [filter] = useFilter(EMPTY);
  const { any } = useMayWrite();
  return <RegisterActions what={t('commitments.one')} list="investment/v1/commitments" query={toQuery(filter)} mayWrite={any} Create={CreateCommitment} touches={keys.investment} imports={false} />;
}
