import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useTalentRights } from '@/shared/session/talent';
import { useFilter } from '@/shared/view/filter';
import { EMPTY, toQuery } from './filter';
import { RegisterPerson } from './PersonForm';

/** What may be done with the register of people as a whole. */
export function PeopleActions() {
  const { t } = useTranslation('people');
  const [filter] = useFilter(EMPTY);
  const { any } = useTalentRights();
  return <RegisterActions what={t('one')} list="talent/v1/people" query={toQuery(filter)} mayWrite={any} Create={RegisterPerson} touches={keys.talent} />;
}
