import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '@/shared/api/query';
import { findEnterprises } from './findEnterprises';
import { findPeople } from './findPeople';
import { findProjects } from './findProjects';

const PAUSE_MS = 250;

interface Option {
  value: string;
  label: string;
}

/** What a word finds, as a select offers it. */
export interface Found {
  options: Option[];
  loading: boolean;
  setTyped: (typed: string) => void;
}

/** Looks once the typing pauses. */
function useFound<T>(owner: string, what: string, find: (q: string) => Promise<T[]>, optionOf: (each: T) => Option): Found {
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const found = useQuery({ queryKey: [owner, what, q], queryFn: () => find(q) });
  return { options: (found.data ?? []).map(optionOf), loading: found.isFetching, setTyped };
}

/** Enterprises by name or credit code. */
export function useFoundEnterprises(): Found {
  return useFound(keys.registry, 'find-enterprises', findEnterprises, ({ id, name, credit_code }) => ({ value: id, label: `${name} ${credit_code}` }));
}

/** Projects by name or code. */
export function useFoundProjects(): Found {
  return useFound(keys.registry, 'find-projects', findProjects, ({ id, name, code }) => ({ value: id, label: code ? `${name} ${code}` : name }));
}

/** People by code, name or document number. */
export function useFoundPeople(): Found {
  return useFound(keys.talent, 'find-people', findPeople, ({ id, label }) => ({ value: id, label }));
}
