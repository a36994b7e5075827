import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useAbilities } from '@/shared/session/me';
import { ViewNavLink } from '@/shared/view/ViewLink';
import { NAV, type NavItem } from './nav';
import css from './shell.module.css';

const within = (path: string, to: string) => path === to || (to !== '/' && path.startsWith(`${to}/`));

/** The pages of the head. A group opens on click, closes on Escape, on leaving it and on following a link. */
export function NavMenu() {
  const { t } = useTranslation();
  const abilities = useAbilities();
  const groups = NAV.map(({ text, items }) => ({ text, items: items.filter((item) => item.when?.(abilities) ?? true) })).filter(({ items }) => items.length > 0);
  return groups.map(({ text, items }) => {
    const [only] = items;
    if (items.length > 1 || !only) return <Group key={text} title={t(`nav.${text}`)} items={items} />;
    return (
      <ViewNavLink key={text} to={only.to} end={only.to === '/'} className={({ isActive }) => (isActive ? `${css.link} ${css.active}` : css.link ?? '')}>
        {t(`nav.${text}`)}
      </ViewNavLink>
    );
  });
}

function Group({ title, items }: { title: string; items: readonly NavItem[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === pathname;
  const here = items.some(({ to }) => within(pathname, to));
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpenAt(null);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpenAt(null);
  };
  return (
    <div className={css.group} onBlur={leave} onKeyDown={escape}>
      <button type="button" className={here ? `${css.link} ${css.groupHead} ${css.active}` : `${css.link} ${css.groupHead}`} aria-expanded={open} onClick={() => setOpenAt(open ? null : pathname)}>
        {title} <span aria-hidden>▾</span>
      </button>
      <ul className={open ? `${css.panel} ${css.panelOpen}` : css.panel}>
        {items.map(({ to, text }) => (
          <li key={to}>
            <ViewNavLink to={to} end className={({ isActive }) => (isActive ? `${css.item} ${css.itemActive}` : css.item ?? '')}>
              {t(`nav.${text}`)}
            </ViewNavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
