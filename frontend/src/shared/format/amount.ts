/** What people type or paste: full-width digits, commas and spaces are meant as digits. */
export function plainAmount(typed: string): string {
  return typed.normalize('NFKC').replace(/[,\s]/g, '');
}

const AMOUNT = /^-?\d{1,14}(\.\d{1,4})?$/;

export function isAmount(typed: string): boolean {
  return AMOUNT.test(plainAmount(typed));
}
