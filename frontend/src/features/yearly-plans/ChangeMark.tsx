import { useTranslation } from 'react-i18next';
import type { PlanItem } from '@/shared/api/types';
import css from './yearlyPlans.module.css';


/** What became of an item against an earlier plan, by sign and word. */
export function ChangeMark({ change }: { change: PlanItem['change'] }) {
  const { t } = useTranslation('yearlyPlans');
  if (!change) return <span className="soft">{t('nothingBefore')}</span>;
  return <span className={css[change] ?? ''}>{`${t(`sign.${change}`)} ${t(`changeOf.${change}`)}`}</span>;
}
