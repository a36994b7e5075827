import type { ReactNode } from 'react';
import css from './ui.module.css';

/** An empty list says why it is empty and what would fill it. */
export function EmptyPanel({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={css.panel}>
      <p className={css.panelTitle}>{title}</p>
      {children ? <div className={css.panelText}>{children}</div> : null}
    </div>
  );
}
