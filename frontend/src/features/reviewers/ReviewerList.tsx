import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Reviewer } from '@/shared/api/types';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { useAbilities } from '@/shared/session/me';
import { useTalentRights } from '@/shared/session/talent';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { changeReviewer } from './api/changeReviewer';
import { listReviewers } from './api/listReviewers';
import { EMPTY, PAGE_SIZE, SORTS, STATES, toQuery } from './filter';
import { RevealReviewer } from './RevealReviewer';
import { ReviewerForm } from './ReviewerForm';

function Filters() {
  const { t } = useTranslation('reviewers');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
    </FilterBar>
  );
}

/** The register of experts; names are masked, how to reach them is shown to the office for a purpose. */
export function ReviewerList() {
  const { t } = useTranslation('reviewers');
  const { t: c } = useTranslation();
  const { runs } = useTalentRights();
  const { manage } = useAbilities();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const wanted = { ...toQuery(filter), ...page };
  const query = useQuery({ queryKey: [keys.talent, 'reviewers', wanted], queryFn: () => listReviewers(wanted), placeholderData: keepPreviousData });
  const [open, setOpen] = useState<{ dialog: 'edit' | 'reveal' | 'withdraw'; reviewer: Reviewer } | null>(null);
  const close = () => setOpen(null);
  const reload = () => {
    close();
    void query.refetch();
  };
  return (
    <>
      <RegisterTable
        title={t('title')}
        query={query}
        sorting={sorting}
        sorts={SORTS}
        filters={<Filters />}
        width={900}
        columns={[
          { key: 'code', title: t('code'), width: 110, render: (_, row) => row.code },
          { key: 'name', title: t('name'), width: 110, render: (_, row) => row.name ?? '—' },
          { key: 'field', title: t('field'), width: 160, render: (_, row) => row.field },
          { key: 'institution', title: t('institution'), width: 220, render: (_, row) => row.institution },
          { key: 'state', title: t('state'), width: 90, render: (_, row) => t(`stateOf.${row.state}`) },
          {
            key: 'do', title: '', width: 220,
            render: (_, row) => (
              <>
                {runs && row.state === 'active' ? <Button type="link" size="small" onClick={() => setOpen({ dialog: 'edit', reviewer: row })} aria-label={`${c('register.edit')} ${row.code}`}>{c('register.edit')}</Button> : null}
                {manage ? <Button type="link" size="small" onClick={() => setOpen({ dialog: 'reveal', reviewer: row })} aria-label={`${t('reveal')} ${row.code}`}>{t('reveal')}</Button> : null}
                {runs && row.state === 'active' ? <Button type="link" size="small" danger onClick={() => setOpen({ dialog: 'withdraw', reviewer: row })} aria-label={`${t('withdraw')} ${row.code}`}>{t('withdraw')}</Button> : null}
              </>
            ),
          },
        ]}
      />
      {open?.dialog === 'edit' ? <ReviewerForm reviewer={open.reviewer} onReload={reload} onClose={close} /> : null}
      {open?.dialog === 'reveal' ? <RevealReviewer id={open.reviewer.id} onClose={close} /> : null}
      {open?.dialog === 'withdraw' ? (
        <FormDialog<object> title={t('withdraw')} submit={t('withdraw')} danger initial={{}} write={() => changeReviewer(open.reviewer, { state: 'withdrawn' })} done={t('withdrawn')} touches={keys.talent} onReload={reload} onClose={close}><p>{t('withdrawMeans')}</p></FormDialog>
      ) : null}
    </>
  );
}
