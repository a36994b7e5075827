import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Entry, IndicatorDetail } from '@/shared/api/types';
import { minuteOf } from '@/shared/format/instant';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { Figure } from '@/shared/ui/Figure';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { useViewQuery } from '@/shared/view/view';
import { useCarrierNames, useEntries } from './hooks';
import css from './indicators.module.css';

const PAGE = 20;

/** Where the record itself is shown, by its kind. What has no page of its own is read at its project. */
const PAGES: Record<string, (entry: Entry) => string> = {
  'investment.actual': ({ project_id, period, basis }) => `/projects/${project_id}?month=${period}${basis === 'statistical' ? '&month_basis=statistical' : ''}`,
  'investment.arrival': ({ entity_id }) => `/arrivals?show=${entity_id}`,
  'investment.plan': ({ entity_id }) => `/plans?show=${entity_id}`,
  'investment.prospect': ({ entity_id }) => `/prospects/${entity_id}`,
  'investment.return': ({ entity_id }) => `/returns/${entity_id}`,
  'registry.carrier': ({ carrier }) => `/carriers/${carrier}`,
  'registry.enterprise': ({ entity_id }) => `/enterprises?show=${entity_id}`,
  'registry.parcel': ({ entity_id }) => `/parcels?show=${entity_id}`,
  'registry.recognition': ({ entity_id }) => `/recognitions?show=${entity_id}`,
  'registry.space': ({ entity_id }) => `/spaces?show=${entity_id}`,
  'talent.person': ({ entity_id }) => `/people/${entity_id}`,
  'talent.team': ({ entity_id }) => `/teams?show=${entity_id}`,
};

function recordOf(entry: Entry): string | null {
  const page = PAGES[entry.entity];
  if (page) return page(entry);
  return entry.project_id ? `/projects/${entry.project_id}` : null;
}

/** What a return's restatement to the present extent adds is an entry of its own. */
function isRestatement({ measure }: Entry): boolean {
  return measure.endsWith('.restated');
}

/** Every movement that makes up the figure, each leading to the record it comes from. */
export function EntriesSection({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const query = useViewQuery();
  const entries = useEntries(indicator.code, { ...query, limit: PAGE });
  return (
    <Section title={t('entries')} id="entries" aside={<>{t('entriesNote')} <Exports list={`aggregator/v1/indicators/${indicator.code}/entries`} query={query} of={t('entries')} small /></>}>
      <Loadable query={entries} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <EmptyPanel title={t('entriesEmpty')}>{t('entriesEmptyAdvice')}</EmptyPanel>
          ) : (
            <>
              <EntryTable rows={rows} indicator={indicator} />
              {entries.hasNextPage ? (
                <div className={css.more}>
                  <Button onClick={() => void entries.fetchNextPage()} loading={entries.isFetchingNextPage}>{t('loadMore')}</Button>
                </div>
              ) : null}
            </>
          );
        }}
      </Loadable>
    </Section>
  );
}

function EntryTable({ rows, indicator }: { rows: readonly Entry[]; indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const nameOf = useCarrierNames(indicator.code);
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('knownAt')}</th>
            <th scope="col">{t('period')}</th>
            <th scope="col">{t('project')}</th>
            <th scope="col">{t('carrier')}</th>
            <th scope="col">{t('cause')}</th>
            <th scope="col" className="num">{t('delta')}</th>
            <th scope="col">{t('record')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => {
            const page = recordOf(entry);
            return (
            <tr key={entry.id}>
              <td className="nowrap">{minuteOf(entry.known_at)}</td>
              <td className="nowrap">{entry.period}</td>
              <td>{entry.project_name ?? t(`entityOf.${entry.entity as 'talent.person'}`, { defaultValue: nameOf(entry.carrier) })}{entry.project_code ? <div className="soft small">{entry.project_code}</div> : null}</td>
              <td>{nameOf(entry.carrier)}</td>
              <td className="nowrap">{t(`causeOf.${entry.cause as 'new'}`, { defaultValue: entry.cause })}{entry.retroactive ? <div className="soft small" title={entry.reason ?? ''}>↺ {t('retroactive')}</div> : null}{isRestatement(entry) ? <div className="soft small">{t('restatement')}</div> : null}</td>
              <td className="num"><Figure value={entry.delta} unit={entry.unit} signed exact /></td>
              <td className="nowrap">
                {page ? <ViewLink to={page}>{t('openRecord')}</ViewLink> : null}
              </td>
            </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
