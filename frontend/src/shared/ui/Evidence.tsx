import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '@/shared/api/types';
import { evidenceAddress, type FileKeeper, uploadFile } from '@/shared/api/uploadFile';
import { MutationProblem } from './MutationProblem';
import { Notice } from './Notice';
import css from './ui.module.css';

const MOST_BYTES = 20 * 1024 * 1024;
const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.txt';

export interface EvidenceProps {
  /** The service that keeps the record, and so its files. */
  keeper: FileKeeper;
  files: readonly FileRef[] | null | undefined;
}

/** The files that stand behind a record; each is saved, never opened in the page. */
export function Evidence({ keeper, files }: EvidenceProps) {
  const { t } = useTranslation();
  if (!files?.length) return <span className="soft">{t('evidence.none')}</span>;
  return (
    <ul className={css.files}>
      {files.map((file) => (
        <li key={file.digest}>
          <a href={evidenceAddress(keeper, file)} download={file.name}>
            <span aria-hidden="true">⤓ </span>
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

export interface EvidenceInputProps {
  id?: string;
  keeper: FileKeeper;
  value?: FileRef[];
  onChange?: (files: FileRef[]) => void;
  /** How many files there may be. */
  most?: number;
}

/** Files as a form's field: each is kept as soon as it is chosen, the record then refers to it by digest and name. */
export function EvidenceInput({ id, keeper, value = [], onChange, most = 20 }: EvidenceInputProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [tooBig, setTooBig] = useState(false);
  const sending = useMutation({
    mutationFn: (file: File) => uploadFile(keeper, file),
    onSuccess: (kept) => onChange?.([...value.filter(({ digest }) => digest !== kept.digest), kept]),
  });
  const take = (file: File | undefined) => {
    if (!file) return;
    setTooBig(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) sending.mutate(file);
  };
  return (
    <div>
      {tooBig ? <Notice tone="error">{t('evidence.tooBig')}</Notice> : null}
      <MutationProblem error={sending.error} onReload={() => sending.reset()} />
      {value.length ? (
        <ul className={css.files}>
          {value.map((file) => (
            <li key={file.digest}>
              <a href={evidenceAddress(keeper, file)} download={file.name}>{file.name}</a>{' '}
              <Button size="small" type="text" aria-label={t('evidence.remove', { name: file.name })} onClick={() => onChange?.(value.filter(({ digest }) => digest !== file.digest))}>
                <span aria-hidden="true">✕</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        className="visually-hidden"
        aria-label={t('evidence.add')}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {value.length < most ? (
        <Button {...(id ? { id } : {})} size="small" loading={sending.isPending} onClick={() => input.current?.click()}>
          {t(sending.isPending ? 'evidence.sending' : value.length ? 'evidence.another' : 'evidence.add')}
        </Button>
      ) : null}{' '}
      <span className="soft small">{t('evidence.kinds')}</span>
    </div>
  );
}
