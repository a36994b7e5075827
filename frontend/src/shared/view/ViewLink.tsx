import { Link, type LinkProps, NavLink, type NavLinkProps, useSearchParams } from 'react-router';
import { withView } from './view';

/** A link inside the board: it carries period, basis, status and cut along. */
export function ViewLink({ to, ...rest }: Omit<LinkProps, 'to'> & { to: string }) {
  const [search] = useSearchParams();
  return <Link to={withView(to, search)} {...rest} />;
}

export function ViewNavLink({ to, ...rest }: Omit<NavLinkProps, 'to'> & { to: string }) {
  const [search] = useSearchParams();
  return <NavLink to={withView(to, search)} {...rest} />;
}
