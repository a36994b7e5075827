import { useState } from 'react';

/** The project that has been registered for a prospect and is not linked yet; it outlives the page. */
export function useMade(prospect: string) {
  const name = `zaiti.prospect-project.${prospect}`;
  const [made, put] = useState(() => window.localStorage.getItem(name));
  const keep = (project: string | null) => {
    if (project) window.localStorage.setItem(name, project);
    else window.localStorage.removeItem(name);
    put(project);
  };
  return [made, keep] as const;
}
