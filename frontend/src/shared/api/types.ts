import type { components as Aggregator, paths as AggregatorPaths } from './generated/aggregator';
import type { components as Identity } from './generated/identity';
import type { components as Investment, paths as InvestmentPaths } from './generated/investment';
import type { components as Registry, paths as RegistryPaths } from './generated/registry';

/*
 * Short names for the generated shapes. Nothing here is written by hand: a changed contract changes these types,
 * and the type check finds every place that has to follow.
 */
type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never;

export type Me = Identity['schemas']['Me'];
export type Credentials = Identity['schemas']['Credentials'];
export type PasswordChange = Identity['schemas']['PasswordChange'];

export type Carrier = Registry['schemas']['Carrier'];
export type Project = Registry['schemas']['Project'];
export type ProjectAnswer = Registry['schemas']['ProjectAnswer'];
export type ProjectChange = Registry['schemas']['ProjectChange'];
export type Move = Registry['schemas']['Move'];
export type Withdrawal = Registry['schemas']['Withdrawal'];
export type CarrierChange = Registry['schemas']['CarrierChange'];
export type Membership = Registry['schemas']['Membership'];
/** A kept file as a record refers to it; every service that keeps files has the same shape. */
export interface FileRef {
  digest: string;
  name: string;
}
export type ProjectQuery = QueryOf<RegistryPaths['/v1/projects']['get']>;

export type Actual = Investment['schemas']['Actual'];
export type NewActual = Investment['schemas']['NewActual'];
export type ActualChange = Investment['schemas']['ActualChange'];
export type Correction = Investment['schemas']['Correction'];
export type Confirmed = Investment['schemas']['Confirmed'];
export type ImportReport = Investment['schemas']['ImportReport'];
/** What every simple register answers about a file. */
export type FileReport = Omit<ImportReport, 'corrected' | 'blank'>;
export type ClosedMonth = Investment['schemas']['ClosedMonth'];
export type Issue = Investment['schemas']['Issue'];
export type ActualQuery = QueryOf<InvestmentPaths['/v1/actuals']['get']>;

export type Indicator = Aggregator['schemas']['Indicator'];
export type IndicatorList = Aggregator['schemas']['IndicatorList'];
export type IndicatorDetail = Aggregator['schemas']['IndicatorDetail'];
export type Series = Aggregator['schemas']['Series'];
export type SeriesPoint = Aggregator['schemas']['SeriesPoint'];
export type ByCarrier = Aggregator['schemas']['ByCarrier'];
export type CarrierValue = Aggregator['schemas']['CarrierValue'];
export type Change = Aggregator['schemas']['Change'];
export type ChangePart = Aggregator['schemas']['ChangePart'];
export type Entry = Aggregator['schemas']['Entry'];
export type ViewQuery = QueryOf<AggregatorPaths['/v1/indicators']['get']>;
export type ChangeQuery = QueryOf<AggregatorPaths['/v1/indicators/{code}/change']['get']>;
export type EntryQuery = QueryOf<AggregatorPaths['/v1/indicators/{code}/entries']['get']>;
