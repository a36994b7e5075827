import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CHOICES, EVERYTHING, type ProjectFilter, readFilter, writeFilter } from './filter';
import { useCarrierNames, useListNames, useUnitNames } from './hooks';
import css from './projects.module.css';

export function ProjectFilters() {
  const { t } = useTranslation('projects');
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const { carriers } = useCarrierNames();
  const put = (change: Partial<ProjectFilter>) => setSearch((now) => writeFilter(now, change));
  const { lists } = useListNames();
  const units = useUnitNames();

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
      <Choice name="inside" words={{ true: t('insideYes'), false: t('insideNo') }} />
      <Choice name="industrial" words={{ true: t('industrialYes'), false: t('industrialNo') }} />
      <Choice name="track" words={t('trackOf', { returnObjects: true })} />
      <Choice name="batch" words={t('batchOf', { returnObjects: true })} />
      <Choice name="confidence" words={t('confidenceOf', { returnObjects: true })} />
      <Choice name="programme" words={t('programmeOf', { returnObjects: true })} />
      <Choice name="state" words={t('stateOf', { returnObjects: true })} />
      <label className={css.filter}>
        <span>{t('list')}</span>
        <Select
          aria-label={t('list')}
          value={filter.list}
          onChange={(list) => put({ list })}
          options={[{ value: '', label: t('any') }, ...lists.map(({ code, name }) => ({ value: code, label: name }))]}
        />
      </label>
      <label className={css.filter}>
        <span>{t('leaderUnit')}</span>
        <Select
          showSearch
          aria-label={t('leaderUnit')}
          className={css.carriers ?? ''}
          value={filter.leaderUnit}
          optionFilterProp="label"
          onChange={(leaderUnit) => put({ leaderUnit })}
          options={[{ value: '', label: t('any') }, ...units.map(({ code, name }) => ({ value: code, label: name }))]}
        />
      </label>
      {filter.chain ? <Button size="small" onClick={() => put({ chain: '' })}>{t('chainOnly')} ✕</Button> : null}
      <Button type="link" onClick={() => put(EVERYTHING)}>
        {t('action.clear', { ns: 'common' })}
      </Button>
    </div>
  );
}

interface ChoiceProps<N extends keyof typeof CHOICES> {
  name: N;
  words: Record<(typeof CHOICES)[N][number], string>;
}

/** One of a few fixed values, or any. */
function Choice<N extends keyof typeof CHOICES>({ name, words }: ChoiceProps<N>) {
  const { t } = useTranslation('projects');
  const [search, setSearch] = useSearchParams();
  const values = CHOICES[name] as readonly (typeof CHOICES)[N][number][];
  return (
    <label className={css.filter}>
      <span>{t(name)}</span>
      <Select<string>
        aria-label={t(name)}
        value={readFilter(search)[name]}
        onChange={(value) => setSearch((now) => writeFilter(now, { [name]: value }))}
        options={[{ value: '', label: t('any') }, ...values.map((value) => ({ value, label: words[value] }))]}
      />
    </label>
  );
}
