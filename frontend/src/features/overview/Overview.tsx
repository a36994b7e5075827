import { useTranslation } from 'react-i18next';
import type { IndicatorList } from '@/shared/api/types';
import { STATUSES } from '@/shared/format/status';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { StatusTag } from '@/shared/ui/StatusTag';
import { useViewQuery } from '@/shared/view/view';
import { groupIndicators, type Groups } from './groups';
import { useIndicators } from './hooks';
import { type Movement, useMovements } from './movements';
import css from './overview.module.css';
import { ShareCard } from './ShareCard';
import { TargetTable } from './TargetTable';
import { WallTargets } from './WallTargets';

export interface OverviewProps {
  /** For a screen on the wall: everything in one view, nothing to scroll. */
  wall?: boolean;
}

export function Overview({ wall = false }: OverviewProps) {
  const { t } = useTranslation('overview');
  const indicators = useIndicators();
  return (
    <Loadable query={indicators} lines={14}>
      {(list) =>
        list.items.length === 0 ? (
          <EmptyPanel title={t('empty')}>{t('emptyAdvice')}</EmptyPanel>
        ) : (
          <Boards list={list} settled={!indicators.isPlaceholderData} wall={wall} />
        )
      }
    </Loadable>
  );
}

function Boards({ list, settled, wall }: { list: IndicatorList; settled: boolean; wall: boolean }) {
  const { t } = useTranslation('overview');
  const view = JSON.stringify(useViewQuery());
  const movements = useMovements(settled ? list.items : undefined, view);
  const { shares, by2022, yearly } = groupIndicators(list.items);
  return (
    <div className={wall ? css.wall : undefined} aria-busy={!settled}>
      <Section title={t('shares')} aside={<span>{t('sharesNote')}</span>}>
        <div className={css.shares}>
          {shares.map((indicator) => (
            <ShareCard key={indicator.code} indicator={indicator} movement={movements.get(indicator.code)} />
          ))}
        </div>
      </Section>
      {wall ? <WallTargets indicators={[...by2022, ...yearly]} movements={movements} /> : <Tables by2022={by2022} yearly={yearly} movements={movements} />}
    </div>
  );
}

type TablesProps = Pick<Groups, 'by2022' | 'yearly'> & { movements: ReadonlyMap<string, Movement> };

function Tables({ by2022, yearly, movements }: TablesProps) {
  const { t } = useTranslation('overview');
  return (
      <div className={css.columns}>
        <Section title={t('by2022')} aside={<Tally indicators={by2022} />}>
          <TargetTable caption={t('by2022')} indicators={by2022} movements={movements} />
          <p className={css.note}>{t('elapsedNote')}</p>
        </Section>
        <Section title={t('yearly')} aside={<Tally indicators={yearly} />}>
          <TargetTable caption={t('yearly')} indicators={yearly} movements={movements} />
        </Section>
      </div>
  );
}

function Tally({ indicators }: { indicators: IndicatorList['items'] }) {
  const { t } = useTranslation('overview');
  return (
    <>
      <span>{t('tally', { count: indicators.length })}</span>
      {STATUSES.map((status) => {
        const count = indicators.filter((indicator) => indicator.status === status).length;
        return count ? (
          <span key={status} className={css.tally}>
            <StatusTag status={status} /> {count}
          </span>
        ) : null;
      })}
    </>
  );
}
