import { useTranslation } from 'react-i18next';
import { ViewLink } from '@/shared/view/ViewLink';
import { useNoticeCount } from './hooks';
import css from './notices.module.css';

const MOST = 99;

/** How many notices wait for the reader, and the way to them. */
export function Bell() {
  const { t } = useTranslation('notices');
  const count = useNoticeCount().data ?? 0;
  return (
    <ViewLink to="/notices" className={css.bell ?? ''} aria-label={t('bell', { count })}>
      <svg viewBox="0 0 24 24" width={20} height={20} aria-hidden="true">
        <path fill="none" stroke="currentColor" strokeWidth={1.8} d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4" />
      </svg>
      {count > 0 ? <span className={css.count} aria-hidden="true">{count > MOST ? `${MOST}+` : count}</span> : null}
    </ViewLink>
  );
}
