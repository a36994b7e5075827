import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { InfrastructureItem } from '@/shared/api/types';
import { useCarriers } from '@/shared/names/names';
import { useMe } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { useItems } from './hooks';
import { KINDS, StageMark, STAGES } from './stage';

const LIST = 'registry/v1/infrastructure-items';

export function InfrastructureFiles() {
  const { t } = useTranslation('infrastructure');
  const { role } = useMe();
  const { past } = useView();
  const [open, setOpen] = useState(false);
  return (
    <>
      {!past && (role === 'office' || role === 'carrier_officer') ? <Button onClick={() => setOpen(true)}>{t('import')}</Button> : null}
      <Exports list={LIST} query={{}} of={t('what')} />
      {open ? <ImportDialog title={t('what')} list={LIST} touches={keys.registry} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** All carriers by all kinds: what is due, done and accepted, as a glyph and a word. */
export function InfrastructureMatrix() {
  const { t } = useTranslation('infrastructure');
  const items = useItems();
  const { options: carriers } = useCarriers();
  return (
    <Section title={t('title')} aside={t('matrixNote')}>
      <p className="soft small">{STAGES.map((stage) => <span key={stage} style={{ marginRight: 14 }}><StageMark stage={stage} /></span>)}</p>
      <Loadable query={items} lines={14}>
        {({ items: all }) => {
          const at = new Map<string, InfrastructureItem>(all.map((item) => [`${item.carrier_code}|${item.kind}`, item]));
          return carriers.length === 0 ? (
            <EmptyPanel title={t('empty')} />
          ) : (
            <div className="scroll-x">
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{t('carrier')}</th>
                    {KINDS.map((kind) => <th key={kind} scope="col">{t(`kindOf.${kind}`)}</th>)}
                  </tr>
                </thead>
                <tbody>
                  {carriers.map(({ value, label }) => (
                    <tr key={value}>
                      <th scope="row"><ViewLink to={`/carriers/${value}`}>{label}</ViewLink></th>
                      {KINDS.map((kind) => {
                        const item = at.get(`${value}|${kind}`);
                        const day = item?.accepted_on ?? item?.done_on ?? item?.due_on;
                        return (
                          <td key={kind}>
                            {item ? <StageMark stage={item.stage} /> : <span className="soft">{t('unstated')}</span>}
                            {day ? <div className="soft small nowrap">{item?.accepted_on ? t('acceptedOn') : item?.done_on ? t('doneOn') : t('dueOn')} {day}</div> : null}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          );
        }}
      </Loadable>
    </Section>
  );
}
