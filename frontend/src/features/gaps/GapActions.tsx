import { useTranslation } from 'react-i18next';
import { Exports } from '@/shared/ui/Exports';
import { useFilter } from '@/shared/view/filter';
import { useView } from '@/shared/view/view';
import { EMPTY, toQuery } from './filter';

export function GapActions() {
  const { t } = useTranslation('money');
  const [filter] = useFilter(EMPTY);
  return <Exports list="investment/v1/gaps" query={toQuery(filter, useView())} of={t('gaps.page')} />;
}
