import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicCall } from '@/shared/api/types';
import type { ChosenFile } from './api/sendApplication';
import css from './apply.module.css';

interface MaterialInputProps {
  material: PublicCall['materials'][number];
  chosen: readonly ChosenFile[];
  onAdd: (file: File) => void;
  onRemove: (file: File) => void;
}

/** The files of one material; they are sent with the form, not before. */
export function MaterialInput({ material, chosen, onAdd, onRemove }: MaterialInputProps) {
  const { t } = useTranslation('apply');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={css.material}>
      <strong>{material.name}</strong>
      <span className="soft">{t(material.required === false ? 'optional' : 'required')}</span>
      {chosen.map(({ file }) => (
        <div key={`${file.name}${file.size}${file.lastModified}`} className={css.file}>
          <span>{file.name}</span>
          <Button size="small" onClick={() => onRemove(file)} aria-label={`${t('remove')} ${file.name}`}>{t('remove')}</Button>
        </div>
      ))}
      <div className={css.file}>
        <input
          ref={input}
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.docx"
          className="visually-hidden"
          aria-label={t('fileOf', { name: material.name })}
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onAdd(file);
            event.target.value = '';
          }}
        />
        <Button size="small" onClick={() => input.current?.click()} aria-label={`${t('choose')} ${material.name}`}>{t('choose')}</Button>
      </div>
    </div>
  );
}
