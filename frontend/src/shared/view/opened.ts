import { useSearchParams } from 'react-router';

/** The record that a drawer shows stands in the address, so that it can be sent to somebody. `name` must be no filter's. */
export function useOpened(name = 'show') {
  const [search, setSearch] = useSearchParams();
  const show = (id: string | null) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      if (id) next.set(name, id);
      else next.delete(name);
      return next;
    });
  return { opened: search.get(name), show };
}
