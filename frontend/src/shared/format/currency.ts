const NAMES = new Intl.DisplayNames(['zh-CN'], { type: 'currency' });

/** The name of a currency by its code (ISO 4217), as 美元; an unknown code stands as it is. */
export function nameOfCurrency(code: string): string {
  return /^[A-Z]{3}$/.test(code) ? (NAMES.of(code) ?? code) : code;
}
