import { useTranslation } from 'react-i18next';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useMayWrite } from '@/shared/register/useMayWrite';
import { useFilter } from '@/shared/view/filter';
import { CreateRecognition } from './RecognitionForm';
import { EMPTY, toQuery } from './filter';

export function RecognitionActions() {
  const { t } = useTranslation('recognitions');
  const [filter] = useFilter(EMPTY);
  const { any } = useMayWrite();
  return <RegisterActions what={t('one')} list="registry/v1/recognitions" query={toQuery(filter)} mayWrite={any} Create={CreateRecognition} />;
}
