const NAMES = new Intl.DisplayNames(['zh-CN'], { type: 'currency' });

/** What amounts of a currency (ISO 4217) are in: 万元, 万美元, 万欧元 …; an unknown code stands as it is. */
export function unitOfCurrency(code: string): string {
  if (code === 'CNY') return '万元';
  return `万${/^[A-Z]{3}$/.test(code) ? (NAMES.of(code) ?? code) : code}`;
}
