import { Button } from 'antd';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { Exports } from '@/shared/ui/Exports';
import { ImportDialog } from '@/shared/ui/ImportDialog';

interface RegisterActionsProps {
  /** What one entry is called: "企业". */
  what: string;
  /** The register below /api: "registry/v1/enterprises". */
  list: string;
  query: Record<string, unknown>;
  mayWrite: boolean;
  Create: ComponentType<{ onClose: () => void }>;
  /** First element of the keys of the answers that are old then. */
  touches?: string;
  /** Beside the choice to submit what is imported at once. */
  submits?: string;
  /** Without workbooks there is no import. */
  imports?: boolean;
}

/** What may be done with a register as a whole: a new entry, a file in, the list out. */
export function RegisterActions({ what, list, query, mayWrite, Create, touches = keys.registry, submits, imports = true }: RegisterActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'create' | 'import' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {mayWrite ? (
        <>
          <Button type="primary" onClick={() => setOpen('create')}>{t('register.create', { what })}</Button>
          {imports ? <Button onClick={() => setOpen('import')}>{t('register.import')}</Button> : null}
        </>
      ) : null}
      <Exports list={list} query={query} of={what} />
      {open === 'create' ? <Create onClose={close} /> : null}
      {open === 'import' ? <ImportDialog title={what} list={list} touches={touches} {...(submits ? { submits } : {})} onClose={close} /> : null}
    </>
  );
}
