import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Actual } from '@/shared/api/types';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Notice } from '@/shared/ui/Notice';
import { withdrawActual } from './api/withdrawActual';
import { useActualWrite } from './hooks';

/** While the office has not decided, who submitted may take it back. */
export function WithdrawForm({ actual, onReload }: { actual: Actual; onReload: () => void }) {
  const { t } = useTranslation('actuals');
  const { message } = App.useApp();
  const write = useActualWrite(withdrawActual, () => void message.success(t('withdrawn')));
  return (
    <>
      <Notice tone="info">{t('waiting')}</Notice>
      <MutationProblem error={write.error} onReload={onReload} />
      <Button loading={write.isPending} onClick={() => write.mutate(actual)}>
        {t('withdraw')}
      </Button>
    </>
  );
}
