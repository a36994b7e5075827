// DRAFT until contracts/openapi exists
export interface Me { subject: string; name: string; role: 'leader'|'office'|'inspector'|'carrier_officer'|'department_officer'|'platform'|'admin'|'service'; units: string[]; carriers: string[]; domains: string[]; current_period?: string; demo?: boolean }
export interface Page<T> { items: T[]; next: string | null }
export type Category = 'new_town'|'base'|'characteristic_town'|'community';
export type DueState = 'basically_complete'|'taking_shape'|'renewed'|'substantive_progress';
export interface Carrier { id: string; code: string; name: string; category: Category; due_state: DueState; scope_note: string|null; clause: string; started_on: string|null; from_plan: boolean; version: number }
export interface Membership { carrier_code: string; valid_from: string; valid_to?: string|null }
export interface Project { id: string; code: string|null; name: string; industrial: boolean; industry_code: string|null; region_code: string; planned_total: string|null; filed_on: string|null; started_on: string|null; owner_unit: string; batch: 'planning'|'upgrading'|'nurturing'|'building'|'operating'|null; track: 'ordinary'|'key'|'transformation'; state: 'active'|'withdrawn'; withdrawn_on: string|null; withdrawal_reason: string|null; memberships: Membership[]; synthetic: boolean; version: number }
export interface Operand { value: string|null; unit: string; text: string }
export interface Pace { completion: string|null; elapsed: string|null; gap: string|null }
export interface Indicator { code: string; name: string; kind: string; unit: string; value: string|null; reason: string|null; numerator: Operand|null; denominator: Operand|null; target: { cmp: string; value: string; due: string|null; clause: string; modality?: string }|null; status: string; pace: Pace|null; coverage: { reported: number; expected: number; missing: string[] }|null; definition_version: number; clause: string; theme: string }
export interface SourceState { position: string; at: string|null }
export interface AsOf { period: string; known_at: string|null; sources: Record<string, SourceState>; final?: boolean }
export interface IndicatorList { items: Indicator[]; as_of: AsOf }
export interface SeriesPoint { period: string; value: string|null; reason: string|null; numerator?: string|null; denominator?: string|null }
export interface Actual { id: string; project_id: string; period: string; basis: 'reported'|'statistical'; state: 'draft'|'submitted'|'confirmed'|'returned'; working_amount: string|null; confirmed_amount: string|null; late: boolean; retroactive: boolean; reason: string|null; return_reason?: string|null; synthetic: boolean; version: number; doubts?: { pointer: string; detail: string; code: string }[]; project_name?: string; project_code?: string|null }
export interface ProjectQuery { q?: string; carrier?: string[]; inside?: boolean|undefined; on?: string; state?: ('active'|'withdrawn')[]; industrial?: boolean|undefined; track?: ('ordinary'|'key'|'transformation')[]; sort?: string; limit?: number; cursor?: string }
export interface ViewQuery { period?: string; known_at?: string; basis?: 'reported'|'statistical'; status?: 'confirmed'|'provisional' }
export interface Series { items: SeriesPoint[] }
export interface ByCarrierRow { carrier: string; value: string|null; reason?: string|null; numerator?: string|null; denominator?: string|null }
export interface ByCarrier { items: ByCarrierRow[]; unit?: string }
export interface IndicatorDetail extends Indicator { definition: string; counting_rule: string; quote: string; lead_in: string[]; defaults: { field: string; note: string }[]; as_of: AsOf }
export interface ChangePart { cause: string; delta: string; entries: number }
export interface Change { from: { period: string; known_at: string|null; value: string|null }; to: { period: string; known_at: string|null; value: string|null }; delta: string|null; unit?: string; reason?: string|null; parts: ChangePart[] }
export interface Entry { id: string; measure: string; carrier: string; period: string; basis: string; delta: string; cause: string; known_at: string; source: string; position: string; project_id: string|null; project_name?: string|null; entity_id: string }
export interface ChangeQuery { from_period: string; to_period: string; from_known_at?: string; to_known_at?: string; basis?: 'reported'|'statistical'; status?: 'confirmed'|'provisional' }
export interface EntryQuery extends ViewQuery { carrier?: string; cursor?: string; limit?: number }
export interface ActualQuery { project_id?: string[]; period?: string; state?: Actual['state'][]; basis?: 'reported'|'statistical'; limit?: number; cursor?: string; sort?: string }
export interface NewActual { project_id: string; period: string; basis: 'reported'|'statistical'; amount: string; reason?: string|null }
export interface ActualChange { amount?: string; reason?: string|null }
