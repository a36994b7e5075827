/** What people type or paste: full-width digits, commas and spaces are meant as digits. */
export function plainAmount(typed: string): string {
  return typed.normalize('NFKC').replace(/[,\s]/g, '');
}

/** An amount of a record as a person would have typed it: 403300.0000 is 403300. */
export function typedAmount(kept: string): string {
  return kept.includes('.') ? kept.replace(/\.?0+$/, '') : kept;
}

const AMOUNT = /^-?\d{1,14}(\.\d{1,4})?$/;

export function isAmount(typed: string): boolean {
  return AMOUNT.test(plainAmount(typed));
}
