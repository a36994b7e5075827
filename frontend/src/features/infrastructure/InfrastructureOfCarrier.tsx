import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InfrastructureItem } from '@/shared/api/types';
import { useCarrierRights } from '@/shared/session/rights';
import { Evidence } from '@/shared/ui/Evidence';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { ItemDialog } from './ItemDialog';
import { useItems } from './hooks';
import { KINDS, StageMark } from './stage';
import { WithdrawItem } from './WithdrawItem';

interface Props {
  code: string;
  name: string;
}

export function InfrastructureOfCarrier({ code, name }: Props) {
  const { t } = useTranslation('infrastructure');
  const items = useItems(code);
  const { own } = useCarrierRights(code);
  const [open, setOpen] = useState<{ kind: InfrastructureItem['kind']; item: InfrastructureItem | null } | null>(null);
  const [gone, setGone] = useState<InfrastructureItem | null>(null);
  const find = (kind: InfrastructureItem['kind'], all = items.data?.items) => all?.find((item) => item.kind === kind) ?? null;
  return (
    <Section title={t('ofCarrier')} aside={<ViewLink to="/infrastructure">{t('toMatrix')}</ViewLink>}>
      <Loadable query={items} lines={7}>
        {({ items: all }) => (
          <>
            <div className="scroll-x">
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{t('kind')}</th>
                    <th scope="col">{t('stage')}</th>
                    <th scope="col">{t('dueOn')}</th>
                    <th scope="col">{t('doneOn')}</th>
                    <th scope="col">{t('acceptedOn')}</th>
                    <th scope="col">{t('documentNumber')}</th>
                    <th scope="col">{t('evidence')}</th>
                    {own ? <th scope="col">{t('state')}</th> : null}
                  </tr>
                </thead>
                <tbody>
                  {KINDS.map((kind) => {
                    const item = find(kind, all);
                    return (
                      <tr key={kind}>
                        <th scope="row">{t(`kindOf.${kind}`)}{item?.synthetic ? <span className="soft small"> ◆{t('synthetic')}</span> : null}</th>
                        <td>{item ? <StageMark stage={item.stage} /> : <span className="soft">{t('unstated')}</span>}</td>
                        <td>{item?.due_on ?? '—'}</td>
                        <td>{item?.done_on ?? '—'}</td>
                        <td>{item?.accepted_on ?? '—'}</td>
                        <td>{item?.document_number ?? '—'}</td>
                        <td>{item?.evidence.length ? <Evidence keeper="registry" files={item.evidence} /> : '—'}</td>
                        {own ? (
                          <td className="nowrap">
                            <Button size="small" type="link" aria-label={`${t(item ? 'change' : 'state')} ${t(`kindOf.${kind}`)}`} onClick={() => setOpen({ kind, item })}>{t(item ? 'change' : 'state')}</Button>
                            {item ? <Button size="small" type="link" aria-label={`${t('withdraw')} ${t(`kindOf.${kind}`)}`} onClick={() => setGone(item)}>{t('withdraw')}</Button> : null}
                          </td>
                        ) : null}
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
            <p className="soft small">{t('count', { accepted: all.filter(({ stage }) => stage === 'accepted').length, applicable: all.filter(({ applicable }) => applicable).length, stated: all.length })}</p>
          </>
        )}
      </Loadable>
      {open ? (
        <ItemDialog
          key={`${open.kind}${open.item?.version ?? 0}`}
          carrier={code}
          carrierName={name}
          kind={open.kind}
          item={open.item}
          onReload={() => void items.refetch().then(({ data }) => setOpen({ kind: open.kind, item: find(open.kind, data?.items) }))}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {gone ? <WithdrawItem item={gone} onClose={() => setGone(null)} /> : null}
    </Section>
  );
}
