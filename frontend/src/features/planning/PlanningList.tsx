import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { keys } from '@/shared/api/query';
import { useCarriers } from '@/shared/names/names';
import { useCarrierRights } from '@/shared/session/rights';
import { useMe } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { useFilter } from '@/shared/view/filter';
import { useView } from '@/shared/view/view';
import { EditDocument } from './DocumentDialogs';
import { DocumentTable } from './DocumentTable';
import { EMPTY, KINDS, STATES, toQuery } from './filter';
import { useDocuments } from './hooks';

const LIST = 'registry/v1/planning-documents';

export function PlanningFiles() {
  const { t } = useTranslation('planning');
  const { role } = useMe();
  const { past } = useView();
  const [filter] = useFilter(EMPTY);
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  return (
    <>
      {!past && role === 'office' ? <Button type="primary" onClick={() => setAdding(true)}>{t('add')}</Button> : null}
      {!past && (role === 'office' || role === 'carrier_officer') ? <Button onClick={() => setImporting(true)}>{t('import')}</Button> : null}
      <Exports list={LIST} query={toQuery(filter)} of={t('what')} />
      {adding ? <EditDocument document={null} onReload={() => setAdding(false)} onClose={() => setAdding(false)} /> : null}
      {importing ? <ImportDialog title={t('what')} list={LIST} touches={keys.registry} onClose={() => setImporting(false)} /> : null}
    </>
  );
}

export function PlanningList() {
  const { t } = useTranslation('planning');
  const [search] = useSearchParams();
  const [filter, put] = useFilter(EMPTY);
  const { options: carriers } = useCarriers();
  const cursor = search.get('cursor');
  const documents = useDocuments({ ...toQuery(filter), ...(cursor ? { cursor } : {}) });
  return (
    <Section title={t('list')}>
      <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
        <FilterMany label={t('carrier')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={carriers} />
        <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
        <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
        <FilterOne label={t('district')} value={filter.of_district} onChange={(of_district) => put({ of_district })} options={[{ value: 'true', label: t('district') }, { value: 'false', label: t('carrier') }]} />
      </FilterBar>
      <Loadable query={documents} lines={8}>
        {({ items, next }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('empty')}>{t('emptyAdvice')}</EmptyPanel>
          ) : (
            <>
              <DocumentTable documents={items} withCarrier reload={async () => (await documents.refetch()).data?.items ?? []} />
              <Pager next={next} count={items.length} />
            </>
          )
        }
      </Loadable>
    </Section>
  );
}

export function PlanningOfCarrier({ code }: { code: string }) {
  const { t } = useTranslation('planning');
  const documents = useDocuments({ carrier: [code], limit: 500 });
  const { own } = useCarrierRights(code);
  const [adding, setAdding] = useState(false);
  return (
    <Section title={t('ofCarrier')} aside={own ? <Button size="small" onClick={() => setAdding(true)}>{t('add')}</Button> : null}>
      <Loadable query={documents} lines={3}>
        {({ items }) => (items.length === 0 ? <p className="soft">{t('empty')}</p> : <DocumentTable documents={items} reload={async () => (await documents.refetch()).data?.items ?? []} />)}
      </Loadable>
      {adding ? <EditDocument document={null} carrier={code} onReload={() => setAdding(false)} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}
