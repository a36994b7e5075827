import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useProjectLists } from '@/features/project-lists/hooks';
import { ListFacts, ListMembers, ListOffice } from '@/features/project-lists/ListPage';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Loadable } from '@/shared/ui/Loadable';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('projectLists');
  const { code = '' } = useParams();
  const lists = useProjectLists();
  const list = lists.data?.items.find((one) => one.code === code);
  return (
    <Page title={list?.name ?? t('title')} trail={<ViewLink to="/project-lists">{t('toList')}</ViewLink>} actions={list ? <ListOffice list={list} /> : null}>
      <Loadable query={lists} lines={8}>
        {() =>
          list ? (
            <>
              <ListFacts list={list} />
              <ListMembers list={list} />
            </>
          ) : (
            <EmptyPanel title={t('missing')} />
          )
        }
      </Loadable>
    </Page>
  );
}
