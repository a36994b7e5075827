import { useTranslation } from 'react-i18next';
import type { Prospect } from '@/shared/api/types';
import { LOOK } from '@/shared/steps/look';
import { LookTag } from '@/shared/steps/tags';
import { STAGE_LOOK } from './filter';

/** How far a prospect has come, and whether it was given up. */
export function StageTag({ prospect: { stage, state } }: { prospect: Pick<Prospect, 'stage' | 'state'> }) {
  const { t } = useTranslation('prospects');
  return (
    <>
      <LookTag look={STAGE_LOOK[stage]} text={t(`stageOf.${stage}`)} />{' '}
      {state === 'withdrawn' ? <LookTag look={LOOK.off} text={t('stateOf.withdrawn')} /> : null}
    </>
  );
}

/** Where a prospect stands to the current list. */
export function ListTag({ prospect: { on_list, left_on, entered_on } }: { prospect: Pick<Prospect, 'on_list' | 'left_on' | 'entered_on'> }) {
  const { t } = useTranslation('prospects');
  if (on_list) return <span>✔ {t('onList')}</span>;
  return <span className="soft">{left_on ? `⊘ ${t('leftOn', { day: left_on })}` : entered_on ? t('entersOn', { day: entered_on }) : `○ ${t('reserve')}`}</span>;
}
