import { useTranslation } from 'react-i18next';
import type { ByCarrier, Carrier } from '@/shared/api/types';
import { compareDecimal, toPlot } from '@/shared/format/decimal';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Figure } from '@/shared/ui/Figure';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { Progress } from '@/shared/ui/Progress';
import { ViewLink } from '@/shared/view/ViewLink';
import css from './carriers.module.css';
import { useByCarrier, useCarriers } from './hooks';

const CATEGORIES = ['new_town', 'base', 'characteristic_town', 'community'] as const;

function valuesOf(answer: ByCarrier | undefined): Map<string, string> {
  return new Map(answer?.items.flatMap(({ carrier, value }) => (value === null ? [] : [[carrier, value] as const])));
}

export function CarrierGroups() {
  const { t } = useTranslation('carriers');
  const carriers = useCarriers();
  // Both are contributions to an operand, in the operand's own unit: 万元 and projects.
  const investment = useByCarrier('investment.total').data;
  const settlement = useByCarrier('share.projects').data;
  const [invested, settled] = [valuesOf(investment), valuesOf(settlement)];
  const most = [...invested.values()].reduce((top, value) => (compareDecimal(value, top) > 0 ? value : top), '0');

  return (
    <Loadable query={carriers} lines={12}>
      {(all) =>
        all.length === 0 ? (
          <EmptyPanel title={t('empty')}>{t('emptyAdvice')}</EmptyPanel>
        ) : (
          CATEGORIES.map((category) => {
            const group = all.filter((carrier) => carrier.category === category);
            return group.length === 0 ? null : (
              <Section key={category} title={`${t(`category.${category}`, { ns: 'common' })} (${group.length})`} aside={t('categoryNote')}>
                <div className="scroll-x">
                  <table className={`plain-table ${css.table}`}>
                    <thead>
                      <tr>
                        <th scope="col" className={css.name}>{t('name')}</th>
                        <th scope="col" className={css.state}>{t('dueState')}</th>
                        <th scope="col" className={css.day}>{t('startedOn')}</th>
                        <th scope="col" className={`num ${css.count}`}>{t('projects')}</th>
                        <th scope="col" className={`num ${css.money}`}>{t('investment')}</th>
                        <th scope="col" className={css.bar}><span className="visually-hidden">{t('investment')}</span></th>
                      </tr>
                    </thead>
                    <tbody>
                      {group.map((carrier) => (
                        <Row key={carrier.code} carrier={carrier} invested={invested.get(carrier.code)} settled={settled.get(carrier.code)} units={{ invested: investment?.unit ?? '', settled: settlement?.unit ?? '' }} most={most} />
                      ))}
                    </tbody>
                  </table>
                </div>
              </Section>
            );
          })
        )
      }
    </Loadable>
  );
}

interface RowProps {
  carrier: Carrier;
  invested: string | undefined;
  settled: string | undefined;
  units: { invested: string; settled: string };
  most: string;
}

function Row({ carrier, invested, settled, units, most }: RowProps) {
  const { t } = useTranslation('carriers');
  const [part, whole] = [toPlot(invested), toPlot(most)];
  return (
    <tr>
      <th scope="row">
        <ViewLink to={`/carriers/${carrier.code}`}>{carrier.name}</ViewLink>
        {carrier.scope_note ? <span className="soft small"> ({carrier.scope_note})</span> : null}
      </th>
      <td>{t(`dueState.${carrier.due_state}`, { ns: 'common' })}</td>
      <td>{carrier.started_on ?? <span className="soft">○ {t('notStarted')}</span>}</td>
      <td className="num"><Figure value={settled} unit={units.settled} /></td>
      <td className="num"><Figure value={invested} unit={units.invested} /></td>
      <td>
        <Progress done={part !== null && whole ? (100 * part) / whole : null} mark={null} color="#5b8fc4" label={carrier.name} />
      </td>
    </tr>
  );
}
