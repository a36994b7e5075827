import { Form } from 'antd';
import type { PropsWithChildren } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { FormDialog } from '@/shared/ui/FormDialog';
import { differing } from './differing';

interface CreateEntryProps<F extends object> {
  /** What one entry is called: "企业". */
  what: string;
  initial: F;
  create: (fields: F) => Promise<unknown>;
  /** First element of the keys of the answers that are old then. */
  touches?: string;
  onClose: () => void;
}

/** The form of an entry that a register does not have yet. */
export function CreateEntry<F extends object>({ what, initial, create, touches = keys.registry, onClose, children }: PropsWithChildren<CreateEntryProps<F>>) {
  const { t } = useTranslation();
  return (
    <FormDialog<F> title={t('register.create', { what })} initial={initial} write={create} done={t('register.created')} touches={touches} onReload={onClose} onClose={onClose}>
      {children}
    </FormDialog>
  );
}

interface EditEntryProps<F extends object, B extends object> {
  what: string;
  before: F;
  /** The form's fields as the service says them. */
  bodyOf: (fields: F) => B;
  /** Sends what differs. */
  change: (changed: Partial<B>) => Promise<unknown>;
  touches?: string;
  onReload: () => void;
  onClose: () => void;
}

/** The form of an entry that is there: only what was changed is sent. */
export function EditEntry<F extends object, B extends object>({ what, before, bodyOf, change, touches = keys.registry, onReload, onClose, children }: PropsWithChildren<EditEntryProps<F, B>>) {
  const { t } = useTranslation();
  return (
    <FormDialog<F>
      title={`${t('register.edit')}${what}`}
      initial={before}
      write={(fields) => change(differing(bodyOf(before), bodyOf(fields)))}
      done={t('register.saved')}
      touches={touches}
      onReload={onReload}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}

interface WithdrawEntryProps {
  what: string;
  withdraw: () => Promise<unknown>;
  touches?: string;
  onReload: () => void;
  onClose: () => void;
}

/** Asks once more before an entry is withdrawn; what that means is its content. */
export function WithdrawEntry({ what, withdraw, touches = keys.registry, onReload, onClose, children }: PropsWithChildren<WithdrawEntryProps>) {
  const { t } = useTranslation();
  return (
    <FormDialog<{ sure?: string }>
      title={t('register.withdrawTitle', { what })}
      submit={t('register.withdraw')}
      danger
      initial={{}}
      write={withdraw}
      done={t('register.withdrawnDone')}
      touches={touches}
      onReload={onReload}
      onClose={onClose}
    >
      <Form.Item>{children}</Form.Item>
    </FormDialog>
  );
}
