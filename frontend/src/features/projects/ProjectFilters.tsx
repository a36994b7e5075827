import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type ProjectFilter, readFilter, writeFilter } from './filter';
import { useCarrierNames } from './hooks';
import css from './projects.module.css';

export function ProjectFilters() {
  const { t } = useTranslation('projects');
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const { carriers } = useCarrierNames();
  const put = (change: Partial<ProjectFilter>) => setSearch((now) => writeFilter(now, change));
  const any = { value: '', label: t('any') };

  return (
    <div className={css.filters} role="search" aria-label={t('filters')}>
      <Input.Search
        key={filter.q}
        className={css.search ?? ''}
        defaultValue={filter.q}
        placeholder={t('search')}
        aria-label={t('searchLabel')}
        allowClear
        maxLength={100}
        onSearch={(q) => put({ q: q.trim() })}
      />
      <label className={css.filter}>
        <span>{t('carrier')}</span>
        <Select
          mode="multiple"
          aria-label={t('carrier')}
          className={css.carriers ?? ''}
          maxTagCount="responsive"
          placeholder={t('any')}
          value={filter.carrier}
          optionFilterProp="label"
          onChange={(carrier) => put({ carrier })}
          options={carriers.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </label>
      <label className={css.filter}>
        <span>{t('inside')}</span>
        <Select
          aria-label={t('inside')}
          value={filter.inside}
          onChange={(inside) => put({ inside })}
          options={[any, { value: 'true', label: t('insideYes') }, { value: 'false', label: t('insideNo') }]}
        />
      </label>
      <label className={css.filter}>
        <span>{t('industrial')}</span>
        <Select
          aria-label={t('industrial')}
          value={filter.industrial}
          onChange={(industrial) => put({ industrial })}
          options={[any, { value: 'true', label: t('industrialYes') }, { value: 'false', label: t('industrialNo') }]}
        />
      </label>
      <label className={css.filter}>
        <span>{t('track')}</span>
        <Select
          aria-label={t('track')}
          value={filter.track}
          onChange={(track) => put({ track })}
          options={[any, ...(['ordinary', 'key', 'transformation'] as const).map((value) => ({ value, label: t(`trackOf.${value}`) }))]}
        />
      </label>
      <label className={css.filter}>
        <span>{t('state')}</span>
        <Select
          aria-label={t('state')}
          value={filter.state}
          onChange={(state) => put({ state })}
          options={[any, ...(['active', 'withdrawn'] as const).map((value) => ({ value, label: t(`stateOf.${value}`) }))]}
        />
      </label>
      <Button type="link" onClick={() => put({ q: '', carrier: [], inside: '', industrial: '', state: '', track: '' })}>
        {t('action.clear', { ns: 'common' })}
      </Button>
    </div>
  );
}
