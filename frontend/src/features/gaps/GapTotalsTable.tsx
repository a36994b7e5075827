import { useTranslation } from 'react-i18next';
import type { GapTotals } from '@/shared/api/types';
import { quantityText } from '@/shared/format/quantity';
import { MONEY, PIECES } from '@/shared/format/units';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { Figure } from '@/shared/ui/Figure';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';

/** All projects that the filter finds, by where they stand: the groups add up to the last line. */
export function GapTotalsTable({ totals }: { totals: GapTotals }) {
  const { t } = useTranslation('money');
  const { status } = useView();
  const none = t('none');
  const rows = [...totals.groups.map((group) => ({ ...group, name: `${t(`gaps.standingOf.${group.standing}`)}${group.why ? ` · ${t(`gaps.whyOf.${group.why}`)}` : ''}` })), { ...totals, name: t('gaps.all') }];
  return (
    <Section title={t('gaps.totals')} aside={t('gaps.window', { from: totals.from_period, to: totals.to_period, status: t(`gaps.statusOf.${status}`) })}>
      <p>
        {t('gaps.thresholdIs')}
        {totals.threshold ? t('gaps.thresholdNow', { amount: quantityText(totals.threshold, MONEY, { exact: true }), day: totals.threshold_from, source: totals.threshold_source }) : t('gaps.noThreshold')}{' '}
        {totals.threshold_default ? <DefaultMark /> : null}
      </p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('gaps.totals')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('gaps.standing')}</th>
              <th scope="col" className="num">{t('gaps.projects')}</th>
              <th scope="col" className="num">{t('gaps.reported')}</th>
              <th scope="col" className="num">{t('gaps.statistical')}</th>
              <th scope="col" className="num">{t('gaps.gap')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, projects, reported, statistical, gap }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="num"><Figure value={projects} unit={PIECES} /></td>
                <td className="num"><Figure value={reported} unit={MONEY} exact reason={none} /></td>
                <td className="num"><Figure value={statistical} unit={MONEY} exact reason={none} /></td>
                <td className="num"><Figure value={gap} unit={MONEY} exact /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
