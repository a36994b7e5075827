/* eslint-disable no-restricted-syntax -- units are data that travel with figures, not wording */
/** Money in the records is kept in ten thousand yuan. */
export const MONEY = '万元';
/** Foreign capital is converted to ten thousand US dollars. */
export const DOLLARS = '万美元';
export const PERCENT = '%';
export const POINTS = '个百分点';
/** Land is kept in mu, floors in square metres. */
export const LAND = '亩';
export const FLOOR = '平方米';
export const PIECES = '个';
