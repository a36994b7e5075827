/** The address of a list as a file: what the screen shows, with the same filter. */
export function fileAddress(list: string, format: 'csv' | 'xlsx', query: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) value.forEach((one) => search.append(name, String(one)));
    else if (value !== undefined && value !== null) search.set(name, String(value));
  }
  return `/api/${list}.${format}?${search.toString()}`;
}
