import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useReturn } from '@/features/returns/hooks';
import { ReturnView } from '@/features/returns/ReturnView';
import { Loadable } from '@/shared/ui/Loadable';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('returns');
  const { id = '' } = useParams();
  const entry = useReturn(id);
  return (
    <Page
      title={entry.data ? `${t(`kindOf.${entry.data.kind}`)} ${entry.data.period}` : t('title')}
      trail={<ViewLink to="/returns">{t('toList')}</ViewLink>}
    >
      <Loadable query={entry} lines={10}>
        {(found) => <ReturnView entry={found} onReload={() => void entry.refetch()} />}
      </Loadable>
    </Page>
  );
}
