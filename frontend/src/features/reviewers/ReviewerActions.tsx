import { useTranslation } from 'react-i18next';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useTalentRights } from '@/shared/session/talent';
import { useFilter } from '@/shared/view/filter';
import { EMPTY, toQuery } from './filter';
import { ReviewerForm } from './ReviewerForm';

const NewReviewer = ({ onClose }: { onClose: () => void }) => <ReviewerForm reviewer={null} onReload={onClose} onClose={onClose} />;

export function ReviewerActions() {
  const { t } = useTranslation('reviewers');
  const [filter] = useFilter(EMPTY);
  const { runs } = useTalentRights();
  return runs ? <RegisterActions what={t('one')} list="talent/v1/reviewers" query={toQuery(filter)} mayWrite Create={NewReviewer} imports={false} /> : null;
}
