import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { OpenCall } from '@/shared/api/types';
import { useProgrammes } from '@/shared/names/people';
import { YesNoFilter } from '@/shared/register/parts';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { useTalentRights } from '@/shared/session/talent';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ReasonField } from '@/shared/ui/ReasonField';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { closeOpenCall } from './api/closeOpenCall';
import { dropOpenCall } from './api/dropOpenCall';
import { listOpenCalls } from './api/listOpenCalls';
import { publishOpenCall } from './api/publishOpenCall';
import { EMPTY, PAGE_SIZE, SORTS, STATES, toQuery } from './filter';
import { OpenCallForm } from './OpenCallForm';

function Filters() {
  const { t } = useTranslation('openCalls');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
      <FilterMany label={t('programme')} value={filter.programme} onChange={(programme) => put({ programme })} options={useProgrammes('people').options} />
      <YesNoFilter label={t('open')} value={filter.open} onChange={(open) => put({ open })} />
    </FilterBar>
  );
}

type Open = { dialog: 'edit' | 'publish' | 'close' | 'drop'; call: OpenCall };

/** Calls for applications: drafts are the talent desk's, published ones applicants see, too. */
export function OpenCallList() {
  const { t } = useTranslation('openCalls');
  const { t: c } = useTranslation();
  const { runs } = useTalentRights();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const wanted = { ...toQuery(filter), ...page };
  const query = useQuery({ queryKey: [keys.talent, 'open-calls', wanted], queryFn: () => listOpenCalls(wanted), placeholderData: keepPreviousData });
  const [open, setOpen] = useState<Open | null>(null);
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
        width={980}
        columns={[
          { key: 'title', title: t('name'), width: 300, render: (_, row) => row.title },
          { key: 'programme', title: t('programme'), width: 200, render: (_, row) => [row.programme_name ?? row.programme, row.batch ?? t('noBatch')].join(' · ') },
          { key: 'opens_on', title: t('opensOn'), width: 120, render: (_, row) => row.opens_on },
          { key: 'closes_on', title: t('closesOn'), width: 120, render: (_, row) => row.closes_on },
          { key: 'state', title: t('state'), width: 130, render: (_, row) => (row.open ? `● ${t('open')}` : t(`stateOf.${row.state}`)) },
          ...(runs
            ? [{ key: 'do', title: '', width: 200, render: (_: unknown, row: OpenCall) => (row.state === 'closed' ? row.close_reason : (
                <>
                  <Button type="link" size="small" onClick={() => setOpen({ dialog: 'edit', call: row })} aria-label={`${c('register.edit')} ${row.title}`}>{c('register.edit')}</Button>
                  {row.state === 'draft' ? <Button type="link" size="small" onClick={() => setOpen({ dialog: 'publish', call: row })} aria-label={`${t('publish')} ${row.title}`}>{t('publish')}</Button> : null}
                  {row.state === 'draft' ? <Button type="link" size="small" danger onClick={() => setOpen({ dialog: 'drop', call: row })} aria-label={`${t('drop')} ${row.title}`}>{t('drop')}</Button> : null}
                  {row.state === 'published' ? <Button type="link" size="small" danger onClick={() => setOpen({ dialog: 'close', call: row })} aria-label={`${t('close')} ${row.title}`}>{t('close')}</Button> : null}
                </>
              )) }]
            : []),
        ]}
      />
      {open?.dialog === 'edit' ? <OpenCallForm call={open.call} onReload={reload} onClose={close} /> : null}
      {open?.dialog === 'publish' ? (
        <FormDialog<object> title={t('publish')} submit={t('publish')} initial={{}} write={() => publishOpenCall(open.call)} done={t('published')} touches={keys.talent} onReload={reload} onClose={close}><p>{t('publishMeans')}</p></FormDialog>
      ) : null}
      {open?.dialog === 'drop' ? (
        <FormDialog<object> title={t('drop')} submit={t('drop')} danger initial={{}} write={() => dropOpenCall(open.call)} done={t('dropped')} touches={keys.talent} onReload={reload} onClose={close}><p>{open.call.title}</p></FormDialog>
      ) : null}
      {open?.dialog === 'close' ? (
        <FormDialog<{ reason: string }> title={t('close')} submit={t('close')} danger initial={{ reason: '' }} write={({ reason }) => closeOpenCall(open.call, { reason: reason.trim() })} done={t('closed')} touches={keys.talent} onReload={reload} onClose={close}>
          <ReasonField label={t('reason')} />
        </FormDialog>
      ) : null}
    </>
  );
}
