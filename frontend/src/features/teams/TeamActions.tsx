import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useTalentRights } from '@/shared/session/talent';
import { useFilter } from '@/shared/view/filter';
import { EMPTY, toQuery } from './filter';
import { TeamForm } from './TeamForm';

const NewTeam = ({ onClose }: { onClose: () => void }) => <TeamForm team={null} onReload={onClose} onClose={onClose} />;

export function TeamActions() {
  const { t } = useTranslation('teams');
  const [filter] = useFilter(EMPTY);
  const { any } = useTalentRights();
  return <RegisterActions what={t('one')} list="talent/v1/teams" query={toQuery(filter)} mayWrite={any} Create={NewTeam} touches={keys.talent} />;
}
