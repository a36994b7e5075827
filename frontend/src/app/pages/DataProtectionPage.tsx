import { useTranslation } from 'react-i18next';
import { FieldKeys } from '@/features/data-protection/FieldKeys';
import { RetentionRules } from '@/features/data-protection/RetentionRules';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('dataProtection');
  return (
    <Page title={t('title')}>
      <FieldKeys />
      <RetentionRules />
    </Page>
  );
}
