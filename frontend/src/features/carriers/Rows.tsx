import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './carriers.module.css';

interface RowsProps {
  name: string;
  add: string;
  most?: number;
  children: (at: number) => ReactNode;
  empty: object;
}

/** Rows of a form: each can be removed, more can be added. */
export function Rows({ name, add, most = 50, empty, children }: RowsProps) {
  const { t } = useTranslation('carriers');
  return (
    <Form.List name={name}>
      {(fields, { add: append, remove }) => (
        <>
          {fields.map(({ key, name: at }) => (
            <div key={key} className={css.row}>
              <div className={css.rowFields}>{children(at)}</div>
              <Button type="text" aria-label={t('removeRow', { row: at + 1 })} onClick={() => remove(at)}>
                <span aria-hidden="true">✕</span>
              </Button>
            </div>
          ))}
          {fields.length < most ? <Button size="small" onClick={() => append(empty)}>{add}</Button> : null}
        </>
      )}
    </Form.List>
  );
}
