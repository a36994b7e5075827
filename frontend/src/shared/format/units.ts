/* eslint-disable no-restricted-syntax -- units are data that travel with figures, not wording */
/** Money in the records is kept in ten thousand yuan. */
export const MONEY = '万元';
export const PERCENT = '%';
export const POINTS = '个百分点';
export const PIECES = '个';
