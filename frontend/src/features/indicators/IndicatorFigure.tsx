import { useTranslation } from 'react-i18next';
import type { IndicatorDetail } from '@/shared/api/types';
import { formatDecimal } from '@/shared/format/decimal';
import { PERCENT } from '@/shared/format/units';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { Section } from '@/shared/ui/Page';
import { StatusTag } from '@/shared/ui/StatusTag';
import { TargetText } from '@/shared/ui/TargetText';
import { ViewLink } from '@/shared/view/ViewLink';
import css from './indicators.module.css';

const SHOWN_MISSING = 8;
/** The reading from the departments' returns, which stands beside the sum of records and is never mixed with it. */
const RETURNS = 'returns';

export function IndicatorFigure({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const { value, unit, reason, target, status, numerator, denominator, pace, coverage, boundary, full_year } = indicator;
  const figure = (text: string | null) => (text === null ? '—' : formatDecimal(text, { places: 1 }));
  return (
    <Section title={t('current')} aside={<StatusTag status={status} modality={target?.modality} large />}>
      <div className={css.headline}>
        <Figure value={value} unit={unit} reason={reason} large />
        {target ? <span className="soft">{t('target')} <TargetText {...target} unit={unit} /></span> : null}
      </div>
      <Facts
        facts={[
          ...(numerator ? [{ term: `${t('numerator')} · ${numerator.text}`, value: <Figure value={numerator.value} unit={numerator.unit} /> }] : []),
          ...(denominator ? [{ term: `${t('denominator')} · ${denominator.text}`, value: <Figure value={denominator.value} unit={denominator.unit} /> }] : []),
          ...(full_year ? [{ term: t('fullYear'), value: boundary ? t('fullYearAgainst', { year: full_year, base: boundary.baseline_year }) : t('fullYearOf', { year: full_year }) }] : []),
          ...(boundary?.points ? [{ term: t('boundary'), value: <Boundary boundary={boundary} /> }] : []),
          ...(target ? [{ term: t('due'), value: target.due ?? t('noDue') }] : []),
          ...(pace?.completion ? [{ term: t('pace'), value: t('paceText', { done: `${figure(pace.completion)} %`, elapsed: `${figure(pace.elapsed)} %`, gap: pace.gap ? formatDecimal(pace.gap, { places: 1, signed: true }) : '—' }) }] : []),
          ...(coverage && coverage.expected > 0 ? [{ term: t('coverage'), value: <Missing coverage={coverage} /> }] : []),
        ]}
      />
      <BesideReadings indicator={indicator} />
    </Section>
  );
}

/** Other readings of the same promise; shown beside the headline and never mixed into it. */
function BesideReadings({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  if (indicator.beside.length === 0) return null;
  return (
    <table className={`plain-table ${css.beside}`}>
      <thead>
        <tr>
          <th scope="col">{t('beside')}</th>
          <th scope="col" className="num">{t('value')}</th>
          <th scope="col" className="num">{t('numerator')}</th>
          <th scope="col" className="num">{t('denominator')}</th>
        </tr>
      </thead>
      <tbody>
        {indicator.beside.map(({ key, name, value, reason, numerator, denominator }) => (
          <tr key={key}>
            <th scope="row">{name}{key === RETURNS ? <div className="small"><ViewLink to="/reconciliations">{t('reconcile')}</ViewLink></div> : null}</th>
            <td className="num">{value === null ? <span className="soft small" title={reason ?? ''}>○ {t('besideNone')}</span> : <Figure value={value} unit={denominator ? PERCENT : indicator.unit} />}</td>
            <td className="num"><Figure value={numerator?.value} unit={numerator?.unit ?? ''} reason="—" /></td>
            <td className="num"><Figure value={denominator?.value} unit={denominator?.unit ?? ''} reason="—" /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What moves of the boundary contribute to an increment share: the baseline is restated to the present extent. */
function Boundary({ boundary }: { boundary: NonNullable<IndicatorDetail['boundary']> }) {
  const { t } = useTranslation('indicators');
  const { points, numerator, denominator, unit } = boundary;
  return (
    <>
      {t('boundaryText', { points: formatDecimal(points ?? '0', { places: 2, signed: true }) })}
      <div className="soft small">
        {t('numerator')} <Figure value={numerator} unit={unit} signed />
        {' · '}
        {t('denominator')} <Figure value={denominator} unit={unit} signed />
      </div>
    </>
  );
}

function Missing({ coverage }: { coverage: NonNullable<IndicatorDetail['coverage']> }) {
  const { t } = useTranslation('indicators');
  const names = coverage.missing.slice(0, SHOWN_MISSING).join(', ');
  return (
    <>
      {t('coverageText', coverage)}
      {names ? <div className="soft small">{t('missing', { names })}{coverage.missing.length > SHOWN_MISSING ? t('missingMore', { count: coverage.missing.length }) : ''}</div> : null}
    </>
  );
}
