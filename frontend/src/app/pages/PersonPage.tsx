import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePerson } from '@/features/people/hooks';
import { PersonActions } from '@/features/people/PersonActions';
import { PersonFacts } from '@/features/people/PersonFacts';
import { PlacesOfPerson } from '@/features/selections/PlacesOfPerson';
import { Loadable } from '@/shared/ui/Loadable';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams();
  const person = usePerson(id);
  return (
    <Page title={person.data ? `${t('one')} ${person.data.code}` : t('title')} trail={<ViewLink to="/people">{t('toList')}</ViewLink>} actions={<PersonActions id={id} />}>
      <Loadable query={person} lines={10}>
        {(found) => (
          <>
            <PersonFacts person={found} />
            <PlacesOfPerson person={found} />
          </>
        )}
      </Loadable>
    </Page>
  );
}
