import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Actual, Project } from '@/shared/api/types';
import { MONEY } from '@/shared/format/units';
import { useAbilities } from '@/shared/session/me';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { Notice } from '@/shared/ui/Notice';
import { type Basis, useView } from '@/shared/view/view';
import { ActualStateTag } from './ActualStateTag';
import { EntryForm } from './EntryForm';
import { ReviewForm } from './ReviewForm';
import { doingOf } from './state';
import { WithdrawForm } from './WithdrawForm';

export interface MonthPanelProps {
  project: Pick<Project, 'id' | 'name'>;
  period: string;
  basis: Basis;
  actual: Actual | null;
  onClose: () => void;
  onReload: () => void;
}

/** One month of one project in one basis: what is recorded, and what this person may do about it. */
export function MonthPanel({ project, period, basis, actual, onClose, onReload }: MonthPanelProps) {
  const { t } = useTranslation('actuals');
  const { past } = useView();
  const abilities = useAbilities();
  const doing = doingOf(actual?.state ?? 'none', basis, abilities, past);
  return (
    <Drawer open size={440} onClose={onClose} title={t('panelTitle', { period, basis: t(`basisOf.${basis}`) })} closable={{ 'aria-label': t('action.close', { ns: 'common' }) }}>
      <Facts
        facts={[
          { term: t('project'), value: project.name },
          { term: t('state'), value: <ActualStateTag actual={actual} /> },
          { term: t('confirmedNow'), value: <Figure value={actual?.confirmed_amount} unit={MONEY} exact reason="—" /> },
          { term: t('workingNow'), value: <Figure value={actual?.working_amount} unit={MONEY} exact reason="—" /> },
        ]}
      />
      <div style={{ height: 14 }} />
      {actual?.state === 'returned' && actual.return_reason ? <Notice tone="warning">{t('returned', { reason: actual.return_reason })}</Notice> : null}
      {actual?.reason ? <Notice tone="info">{t('correctionReason', { reason: actual.reason })}</Notice> : null}
      {past ? <Notice tone="past">{t('readOnlyPast')}</Notice> : null}
      {!past && doing === 'look' ? <Notice tone="info">{t('readOnlyRole')}</Notice> : null}
      {!actual && doing === 'look' ? <p className="soft">{t('noRecord')}</p> : null}
      {doing === 'review' && actual ? <ReviewForm actual={actual} onReload={onReload} /> : null}
      {doing === 'withdraw' && actual ? <WithdrawForm actual={actual} onReload={onReload} /> : null}
      {doing === 'enter' || doing === 'correct' ? <EntryForm key={actual?.version} project={project} period={period} basis={basis} actual={actual} onReload={onReload} /> : null}
    </Drawer>
  );
}
