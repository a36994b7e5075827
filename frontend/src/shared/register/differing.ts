/** The fields that differ, for a PATCH: what was left alone is not sent. Text is trimmed; what was emptied is null. */
export function differing<F extends object>(before: F, after: F): Partial<F> {
  const changed = Object.entries(tidied(after)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(tidied(before)[name as keyof F]));
  return Object.fromEntries(changed) as Partial<F>;
}

/** A form's fields as a request says them. */
export function tidied<F extends object>(fields: F): F {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value.trim() || null : value])) as F;
}
