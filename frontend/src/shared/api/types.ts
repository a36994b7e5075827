/*
 * Short names for the generated shapes. Nothing here is written by hand: a changed contract changes these types,
 * and the type check finds every place that has to follow.
 */
export type * from './types/aggregator';
export type * from './types/identity';
export type * from './types/investment';
export type * from './types/progress';
export type * from './types/registry';
export type * from './types/talent';
