import { Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { UnitShown } from '@/shared/api/types';
import { useCarriers, useUnits } from '@/shared/names/names';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { useFilter } from '@/shared/view/filter';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, isKind, KINDS, toQuery } from './filter';
import { useUnitList } from './hooks';

export function UnitList() {
  const { t } = useTranslation('organisation');
  const [search] = useSearchParams();
  const [filter, put] = useFilter(EMPTY);
  const { options: carriers, nameOf: carrierName } = useCarriers();
  const { nameOf } = useUnits();
  const cursor = search.get('cursor');
  const units = useUnitList({ ...toQuery(filter), ...(cursor ? { cursor } : {}) });
  const columns: NonNullable<TableProps<UnitShown>['columns']> = [
    { key: 'name', title: t('name'), width: 240, render: (_, row) => row.name || row.code },
    { key: 'kind', title: t('kind'), width: 130, render: (_, row) => (isKind(row.kind) ? t(`kindOf.${row.kind}`) : row.kind) },
    { key: 'parent', title: t('parent'), width: 200, render: (_, row) => (row.parent_code ? nameOf(row.parent_code) : t('unset')) },
    {
      key: 'carriers', title: t('carriers'),
      render: (_, row) => (row.carrier_codes.length ? row.carrier_codes.map((code, at) => <span key={code}>{at ? ' · ' : ''}<ViewLink to={`/carriers/${code}`}>{carrierName(code)}</ViewLink></span>) : t('unset')),
    },
    { key: 'valid_from', title: t('validFrom'), width: 110, render: (_, row) => row.valid_from ?? t('unset') },
    { key: 'valid_to', title: t('validTo'), width: 110, render: (_, row) => row.valid_to ?? t('untilNow') },
    { key: 'active', title: t('active'), width: 90, render: (_, row) => (row.active ? <>● {t('inUse')}</> : <span className="soft">○ {t('closed')}</span>) },
    { key: 'code', title: t('code'), width: 190, render: (_, row) => <span className="soft">{row.code}</span> },
  ];
  return (
    <Section title={t('units')} aside={<>{t('unitsNote')} <Exports small list="registry/v1/units" query={toQuery(filter)} of={t('of')} /></>}>
      <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
        <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
        <FilterMany label={t('carriers')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={carriers} />
        <FilterOne label={t('active')} value={filter.active} onChange={(active) => put({ active })} options={[{ value: 'true', label: t('inUse') }, { value: 'false', label: t('closed') }]} />
      </FilterBar>
      <Loadable query={units} lines={8}>
        {({ items, next }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('empty')}>{t('emptyAdvice')}</EmptyPanel>
          ) : (
            <>
              <Table<UnitShown> size="small" rowKey="id" columns={columns} dataSource={items} pagination={false} scroll={{ x: 'max-content' }} />
              <Pager next={next} count={items.length} />
            </>
          )
        }
      </Loadable>
    </Section>
  );
}
