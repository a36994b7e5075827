import { useTranslation } from 'react-i18next';
import type { Indicator } from '@/shared/api/types';
import { formatDecimal, toPlot } from '@/shared/format/decimal';
import { asStatus, STATUS_LOOK } from '@/shared/format/status';
import { PERCENT } from '@/shared/format/units';
import { Figure } from '@/shared/ui/Figure';
import { Section } from '@/shared/ui/Page';
import { Progress } from '@/shared/ui/Progress';
import { StatusTag } from '@/shared/ui/StatusTag';
import { TargetText } from '@/shared/ui/TargetText';
import { ViewLink } from '@/shared/view/ViewLink';
import type { Movement } from './movements';
import css from './overview.module.css';

export interface WallTargetsProps {
  indicators: readonly Indicator[];
  movements: ReadonlyMap<string, Movement>;
}

/** Every target in one view: what has figures in rows to read from afar, what has none as a list of names. */
export function WallTargets({ indicators, movements }: WallTargetsProps) {
  const { t } = useTranslation('overview');
  const told = indicators.filter(({ value }) => value !== null);
  const silent = indicators.filter(({ value }) => value === null);
  return (
    <>
      <Section title={t('targets')} aside={t('elapsedNote')}>
        <ul className={css.wallRows}>
          {told.map((indicator) => (
            <Row key={indicator.code} indicator={indicator} movement={movements.get(indicator.code)} />
          ))}
        </ul>
      </Section>
      {silent.length > 0 ? (
        <Section title={t('notReported', { count: silent.length })}>
          <ul className={css.silent}>
            {silent.map(({ code, name, status, target, unit }) => (
              <li key={code}>
                <span aria-hidden="true">{STATUS_LOOK[asStatus(status)].glyph}</span> <ViewLink to={`/indicators/${code}`}>{name}</ViewLink>
                <span className="soft"> <TargetText {...target} unit={unit} /></span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Row({ indicator, movement }: { indicator: Indicator; movement: Movement | undefined }) {
  const { t } = useTranslation('overview');
  const { code, name, value, unit, target, status, pace } = indicator;
  const text = (figure: string) => `${formatDecimal(figure, { places: 1 })} ${PERCENT}`;
  return (
    <li key={movement?.at} data-code={code} data-moved={movement ? 'yes' : undefined}>
      <ViewLink to={`/indicators/${code}`}>{name}</ViewLink>
      <strong className="num"><Figure value={value} unit={unit} /></strong>
      <span className="soft num"><TargetText {...target} unit={unit} /></span>
      {pace ? (
        <Progress done={toPlot(pace.completion)} mark={toPlot(pace.elapsed)} color={STATUS_LOOK[asStatus(status)].ink} label={t('progressLabel', { done: text(pace.completion), elapsed: text(pace.elapsed) })} />
      ) : (
        <span />
      )}
      <span className="num">{pace ? t('points', { figure: formatDecimal(pace.gap, { places: 1, signed: true }) }) : ''}</span>
      <StatusTag status={status} modality={target.modality} />
    </li>
  );
}
