import type { PropsWithChildren, ReactNode } from 'react';
import css from './ui.module.css';

const GLYPH = { info: 'ℹ', warning: '▲', error: '✖', past: '◷', success: '✔' } as const;

export interface NoticeProps {
  tone: keyof typeof GLYPH;
  action?: ReactNode;
}

export function Notice({ tone, action, children }: PropsWithChildren<NoticeProps>) {
  return (
    <div className={`${css.notice} ${css[tone] ?? ''}`} role={tone === 'error' ? 'alert' : 'status'}>
      <span aria-hidden="true">{GLYPH[tone]}</span>
      <div className={css.noticeText}>{children}</div>
      {action}
    </div>
  );
}
