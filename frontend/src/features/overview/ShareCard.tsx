import { useTranslation } from 'react-i18next';
import type { Indicator } from '@/shared/api/types';
import { formatDecimal, signOf, subtractDecimal, toPlot } from '@/shared/format/decimal';
import { clockOf } from '@/shared/format/instant';
import { quantity, quantityText } from '@/shared/format/quantity';
import { asStatus, STATUS_LOOK } from '@/shared/format/status';
import { POINTS } from '@/shared/format/units';
import { Figure } from '@/shared/ui/Figure';
import { Progress } from '@/shared/ui/Progress';
import { Spark } from '@/shared/ui/Spark';
import { StatusTag } from '@/shared/ui/StatusTag';
import { TargetText } from '@/shared/ui/TargetText';
import { ViewLink } from '@/shared/view/ViewLink';
import { useTrend } from './hooks';
import type { Movement } from './movements';
import css from './overview.module.css';

export interface ShareCardProps {
  indicator: Indicator;
  movement?: Movement | undefined;
}

/** One of the five shares: the figure, what it is made of, how far it is from its target. */
export function ShareCard({ indicator, movement }: ShareCardProps) {
  const { t } = useTranslation('overview');
  const { code, name, unit, value, reason, target, status, numerator, denominator } = indicator;
  const done = toPlot(value);
  const gap = value && target ? subtractDecimal(value, target.value) : null;
  return (
    <article className={css.share} data-code={code} key={movement?.at} data-moved={movement ? 'yes' : undefined}>
      <header className={css.shareHead}>
        <h3 className={css.shareName}>
          <ViewLink to={`/indicators/${code}`}>{name}</ViewLink>
        </h3>
      </header>
      <div className={css.shareValue}>
        <Figure value={value} unit={unit} reason={reason} large />
        <StatusTag status={status} modality={target?.modality} />
      </div>
      <Progress
        done={done}
        mark={toPlot(target?.value)}
        color={STATUS_LOOK[asStatus(status)].ink}
        label={`${name} ${value ? quantityText(value, unit) : (reason ?? t('figure.none', { ns: 'common' }))}`}
      />
      <div className={css.shareTarget}>
        {<TargetText {...target} unit={unit} />}
        {gap ? (
          <span>
            {t(signOf(gap) < 0 ? 'gapToTarget' : 'overTarget', { gap: quantity(gap.replace('-', ''), POINTS).figure })}
          </span>
        ) : null}
      </div>
      <dl className={css.operands}>
        {[
          { term: t('numerator'), operand: numerator },
          { term: t('denominator'), operand: denominator },
        ].map(({ term, operand }) => (
          <div key={term} title={operand?.text}>
            <dt>{term}</dt>
            <dd>
              <Figure value={operand?.value} unit={operand?.unit ?? ''} reason="—" />
            </dd>
          </div>
        ))}
      </dl>
      <Trend indicator={indicator} />
      <footer className={css.shareFoot}>
        <Coverage coverage={indicator.coverage} />
        <Moved movement={movement} unit={unit} />
      </footer>
    </article>
  );
}

function Trend({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('overview');
  const trend = useTrend(indicator.code);
  const points = trend.data?.items ?? [];
  const known = points.filter((point) => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  return (
    <Spark
      values={points.map((point) => toPlot(point.value))}
      line={toPlot(indicator.target?.value)}
      label={
        first && last
          ? t('spark', {
              name: indicator.name,
              from: first.period,
              first: quantityText(first.value ?? '', indicator.unit),
              to: last.period,
              last: quantityText(last.value ?? '', indicator.unit),
            })
          : t('figure.none', { ns: 'common' })
      }
    />
  );
}

const count = (number: number) => formatDecimal(String(number), { places: 0 });

export function Coverage({ coverage }: Pick<Indicator, 'coverage'>) {
  const { t } = useTranslation('overview');
  if (!coverage || coverage.expected === 0) return null;
  const full = coverage.reported >= coverage.expected;
  return (
    <span className={full ? 'soft' : css.partial}>
      <span aria-hidden="true">{full ? '◉' : '◔'}</span> {t('coverage', { reported: count(coverage.reported), expected: count(coverage.expected) })}
      {full ? ` · ${t('coverageFull')}` : ''}
    </span>
  );
}

export function Moved({ movement, unit }: { movement: Movement | undefined; unit: string }) {
  const { t } = useTranslation('overview');
  if (!movement) return null;
  const text = (value: string | null) => (value === null ? t('figure.none', { ns: 'common' }) : quantityText(value, unit));
  return (
    <span className={css.movedNote} role="status">
      <span aria-hidden="true">⟳</span> {t('moved', { at: clockOf(movement.at), from: text(movement.from), to: text(movement.to) })}
    </span>
  );
}
