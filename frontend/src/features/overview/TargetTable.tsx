import { useTranslation } from 'react-i18next';
import type { Indicator } from '@/shared/api/types';
import { formatDecimal, toPlot } from '@/shared/format/decimal';
import { asStatus, STATUS_LOOK } from '@/shared/format/status';
import { PERCENT } from '@/shared/format/units';
import { Figure } from '@/shared/ui/Figure';
import { Progress } from '@/shared/ui/Progress';
import { StatusTag } from '@/shared/ui/StatusTag';
import { TargetText } from '@/shared/ui/TargetText';
import { ViewLink } from '@/shared/view/ViewLink';
import type { Movement } from './movements';
import css from './overview.module.css';
import { Moved } from './ShareCard';

export interface TargetTableProps {
  caption: string;
  indicators: readonly Indicator[];
  movements: ReadonlyMap<string, Movement>;
}

export function TargetTable({ caption, indicators, movements }: TargetTableProps) {
  const { t } = useTranslation('overview');
  return (
    <div className="scroll-x">
      <table className={`plain-table ${css.targets}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicator')}</th>
            <th scope="col" className="num">{t('current')}</th>
            <th scope="col" className="num">{t('targetHead')}</th>
            <th scope="col" className={css.progressHead}>{t('progress')}</th>
            <th scope="col" className="num">{t('gap')}</th>
            <th scope="col">{t('status')}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <Row key={indicator.code} indicator={indicator} movement={movements.get(indicator.code)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ indicator, movement }: { indicator: Indicator; movement: Movement | undefined }) {
  const { t } = useTranslation('overview');
  const { code, name, unit, value, reason, target, status, pace } = indicator;
  return (
    <tr key={movement?.at} data-code={code} data-moved={movement ? 'yes' : undefined}>
      <th scope="row" className={css.rowName}>
        <ViewLink to={`/indicators/${code}`}>{name}</ViewLink>
        <Moved movement={movement} unit={unit} />
      </th>
      <td className="num">{value === null ? <span className="soft">—</span> : <Figure value={value} unit={unit} />}</td>
      <td className="num">
        <TargetText {...target} unit={unit} />
      </td>
      {pace ? (
        <>
          <td>
            <PaceBar pace={pace} status={status} />
          </td>
          <td className="num">{t('points', { figure: formatDecimal(pace.gap, { places: 1, signed: true }) })}</td>
        </>
      ) : (
        <td colSpan={2} className={css.why} title={reason ?? ''}>
          <span>{reason ?? t('progressNone')}</span>
        </td>
      )}
      <td>
        <StatusTag status={status} modality={target.modality} />
      </td>
    </tr>
  );
}

function PaceBar({ pace, status }: { pace: NonNullable<Indicator['pace']>; status: string }) {
  const { t } = useTranslation('overview');
  const text = (value: string) => `${formatDecimal(value, { places: 1 })} ${PERCENT}`;
  const [done, elapsed] = [text(pace.completion), text(pace.elapsed)];
  return (
    <div className={css.pace}>
      <Progress
        done={toPlot(pace.completion)}
        mark={toPlot(pace.elapsed)}
        color={STATUS_LOOK[asStatus(status)].ink}
        label={t('progressLabel', { done, elapsed })}
      />
      <span className="small soft nowrap">
        {done} / {elapsed}
      </span>
    </div>
  );
}
