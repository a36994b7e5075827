import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { InfrastructureItem } from '@/shared/api/types';
import { FormDialog } from '@/shared/ui/FormDialog';
import { withdrawItem } from './api/withdrawItem';

export function WithdrawItem({ item, onClose }: { item: InfrastructureItem; onClose: () => void }) {
  const { t } = useTranslation('infrastructure');
  return (
    <FormDialog title={t('withdrawTitle')} submit={t('withdraw')} danger initial={{}} write={() => withdrawItem(item)} done={t('withdrawn')} touches={keys.registry} onReload={onClose} onClose={onClose}>
      <p>{t('withdrawMeans', { kind: t(`kindOf.${item.kind}`) })}</p>
    </FormDialog>
  );
}
