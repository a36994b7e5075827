import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { Loadable } from '@/shared/ui/Loadable';
import { Notice } from '@/shared/ui/Notice';
import { WithdrawEntry } from './EntryForms';
import { type Entry, useOpenEntry } from './RegisterTable';

interface Kept extends Entry {
  version: number;
  state: 'active' | 'withdrawn';
  synthetic: boolean;
}

interface EntryDrawerProps<T extends Kept> {
  what: string;
  get: (id: string) => Promise<T>;
  nameOf: (entry: T) => string;
  mayWrite: (entry: T) => boolean;
  Edit: ComponentType<{ entry: T; onReload: () => void; onClose: () => void }>;
  withdraw: (entry: T) => Promise<unknown>;
  /** First element of the keys of the answers that are old after a write; the entry is kept under it. */
  touches?: string;
  children: (entry: T) => ReactNode;
}

/** The entry that the address names, beside its register: what is said of it, and what may be done with it. */
export function EntryDrawer<T extends Kept>(props: EntryDrawerProps<T>) {
  const [id, open] = useOpenEntry();
  return (
    <Drawer open={id !== null} size={680} title={props.what} onClose={() => open(null)} destroyOnHidden>
      {id ? <EntryPanel {...props} id={id} onGone={() => open(null)} /> : null}
    </Drawer>
  );
}

function EntryPanel<T extends Kept>({ id, what, get, nameOf, mayWrite, Edit, withdraw, touches = keys.registry, children, onGone }: EntryDrawerProps<T> & { id: string; onGone: () => void }) {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: [touches, 'entry', id], queryFn: () => get(id) });
  // A dialog keeps the version it was opened on, so that it overwrites nobody.
  const [editing, setEditing] = useState<T | null>(null);
  const [leaving, setLeaving] = useState<T | null>(null);
  const reload = (put: (entry: T | null) => void) => () => void query.refetch().then(({ data }) => put(data ?? null));
  return (
    <Loadable query={query} lines={10}>
      {(entry) => (
        <>
          <h2 style={{ fontSize: 17, margin: '0 0 10px' }}>{nameOf(entry)}</h2>
          {entry.synthetic ? <p className="soft">◆ {t('register.synthetic')}</p> : null}
          {entry.state === 'withdrawn' ? <Notice tone="warning">{t('register.withdrawn')}</Notice> : null}
          {entry.state === 'active' && mayWrite(entry) ? (
            <p style={{ display: 'flex', gap: 8 }}>
              <Button onClick={() => setEditing(entry)}>{t('register.edit')}</Button>
              <Button danger onClick={() => setLeaving(entry)}>{t('register.withdraw')}</Button>
            </p>
          ) : null}
          {children(entry)}
          {editing ? <Edit key={editing.version} entry={editing} onReload={reload(setEditing)} onClose={() => setEditing(null)} /> : null}
          {leaving ? (
            <WithdrawEntry
              key={leaving.version}
              what={what}
              withdraw={() => withdraw(leaving)}
              touches={touches}
              onReload={reload(setLeaving)}
              onClose={() => {
                setLeaving(null);
                if (query.data?.state === 'withdrawn') onGone();
              }}
            >
              {t('register.withdrawMeans', { name: nameOf(leaving) })}
            </WithdrawEntry>
          ) : null}
        </>
      )}
    </Loadable>
  );
}
