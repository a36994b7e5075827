import { type UseQueryResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { keys } from '@/shared/api/query';
import { useAbilities } from '@/shared/session/me';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { Exports } from '@/shared/ui/Exports';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';

interface Kept {
  id: string;
  source: string;
  /** Comes with the product: the office may correct it, not drop it. */
  product_default: boolean;
}

interface OfficeTableProps<T extends Kept> {
  title: string;
  means: string;
  /** Word on the button for a new one. */
  add: string;
  list: string;
  query: UseQueryResult<T[]>;
  lines: number;
  /** Heads and cells of what stands before the source. */
  heads: ReactNode;
  cells: (one: T) => ReactNode;
  withdraw: (one: T) => Promise<unknown>;
  withdrawSure: string;
  dialog: (one: T | null, close: () => void) => ReactNode;
}

/** What the office keeps for all projects: everybody reads it, the office adds, corrects and drops. */
export function OfficeTable<T extends Kept>({ title, means, add, list, query, lines, heads, cells, withdraw, withdrawSure, dialog }: OfficeTableProps<T>) {
  const { t } = useTranslation('milestones');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { manage } = useAbilities();
  const [open, setOpen] = useState<T | 'new' | null>(null);
  const drop = useMutation({
    mutationFn: withdraw,
    onSuccess: () => queries.invalidateQueries({ queryKey: [keys.progress] }),
    onError: (error) => void message.error(asProblem(error).detail || t('problem.failedAdvice', { ns: 'common' })),
  });
  return (
    <Section
      title={title}
      aside={
        <>
          {manage ? <Button size="small" onClick={() => setOpen('new')}>{add}</Button> : null}{' '}
          <Exports list={list} query={{}} of={title} small />
        </>
      }
    >
      <p className="soft small">{means}</p>
      <Loadable query={query} lines={lines}>
        {(all) => (
          <div className="scroll-x">
            <table className="plain-table">
              <thead>
                <tr>
                  {heads}
                  <th scope="col">{t('source')}</th>
                  {manage ? <th scope="col">{t('doing')}</th> : null}
                </tr>
              </thead>
              <tbody>
                {all.map((one) => (
                  <tr key={one.id}>
                    {cells(one)}
                    <td>{one.source} {one.product_default ? <DefaultMark /> : null}</td>
                    {manage ? (
                      <td className="nowrap">
                        <Button size="small" type="link" onClick={() => setOpen(one)}>{t('edit')}</Button>
                        {one.product_default ? null : (
                          <Popconfirm title={withdrawSure} okText={t('drop')} cancelText={t('action.cancel', { ns: 'common' })} onConfirm={() => drop.mutate(one)}>
                            <Button size="small" type="link">{t('drop')}</Button>
                          </Popconfirm>
                        )}
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loadable>
      {open ? dialog(open === 'new' ? null : open, () => setOpen(null)) : null}
    </Section>
  );
}
