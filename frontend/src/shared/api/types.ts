import type { components as Aggregator, paths as AggregatorPaths } from './generated/aggregator';
import type { components as Identity } from './generated/identity';
import type { components as Investment, paths as InvestmentPaths } from './generated/investment';
import type { components as Progress, paths as ProgressPaths } from './generated/progress';
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
export type NewProject = Registry['schemas']['NewProject'];
export type Leader = Registry['schemas']['NamedLeader'];
export type Assignment = Registry['schemas']['Assignment'];
export type NewPlannedTotal = Registry['schemas']['NewPlannedTotal'];
export type ChainLink = Registry['schemas']['ChainLink'];
export type ProjectList = Registry['schemas']['ProjectList'];
export type ProjectListSummary = Registry['schemas']['ProjectListSummary'];
export type NewProjectList = Registry['schemas']['NewProjectList'];
export type ProjectListChange = Registry['schemas']['ProjectListChange'];
export type NewMembers = Registry['schemas']['NewMembers'];
export type Move = Registry['schemas']['Move'];
export type Withdrawal = Registry['schemas']['Withdrawal'];
export type CarrierChange = Registry['schemas']['CarrierChange'];
export type Enterprise = Registry['schemas']['Enterprise'];
export type NewEnterprise = Registry['schemas']['NewEnterprise'];
export type EnterpriseChange = Registry['schemas']['EnterpriseChange'];
export type EnterpriseQuery = QueryOf<RegistryPaths['/v1/enterprises']['get']>;
export type Space = Registry['schemas']['Space'];
export type NewSpace = Registry['schemas']['NewSpace'];
export type SpaceChange = Registry['schemas']['SpaceChange'];
export type SpaceQuery = QueryOf<RegistryPaths['/v1/spaces']['get']>;
export type Recognition = Registry['schemas']['Recognition'];
export type NewRecognition = Registry['schemas']['NewRecognition'];
export type RecognitionChange = Registry['schemas']['RecognitionChange'];
export type RecognitionQuery = QueryOf<RegistryPaths['/v1/recognitions']['get']>;
export type Parcel = Registry['schemas']['ParcelAnswer'];
export type NewParcel = Registry['schemas']['NewParcel'];
export type ParcelChange = Registry['schemas']['ParcelChange'];
export type ParcelQuery = QueryOf<RegistryPaths['/v1/parcels']['get']>;
export type AdmissionStandard = Registry['schemas']['AdmissionStandard'];
export type NewAdmissionStandard = Registry['schemas']['NewAdmissionStandard'];
export type AdmissionStandardChange = Registry['schemas']['AdmissionStandardChange'];
export type AdmissionStandardQuery = QueryOf<RegistryPaths['/v1/admission-standards']['get']>;
export type Opportunity = Registry['schemas']['Opportunity'];
export type MapFeature = Registry['schemas']['MapFeature'];
export type OpportunityQuery = QueryOf<RegistryPaths['/v1/opportunities']['get']>;
export type Threshold = Registry['schemas']['Threshold-Output'];
export type Breach = Registry['schemas']['Breach'];
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
export type FileReport = Registry['schemas']['FileReport'];
export type ClosedMonth = Investment['schemas']['ClosedMonth'];
export type Issue = Investment['schemas']['Issue'];
export type ActualQuery = QueryOf<InvestmentPaths['/v1/actuals']['get']>;

export type Step = Progress['schemas']['StepShown'];
export type Answer = Progress['schemas']['Answer'];
export type Conclusion = Progress['schemas']['Conclusion'];
export type Reasoned = Progress['schemas']['Reasoned'];
export type Blocker = Progress['schemas']['Blocker'];
export type BlockerDetail = Progress['schemas']['BlockerDetail'];
export type NewBlocker = Progress['schemas']['NewBlocker'];
export type BlockerChange = Progress['schemas']['BlockerChange'];
export type BlockerAssignment = Progress['schemas']['Assignment'];
export type BlockerQuery = QueryOf<ProgressPaths['/v1/blockers']['get']>;
export type Meeting = Progress['schemas']['Meeting'];
export type NewMeeting = Progress['schemas']['NewMeeting'];
export type MeetingChange = Progress['schemas']['MeetingChange'];
export type Cancellation = Progress['schemas']['Cancellation'];
export type MeetingQuery = QueryOf<ProgressPaths['/v1/meetings']['get']>;
export type FollowUp = Progress['schemas']['FollowUp'];
export type FollowUpDetail = Progress['schemas']['FollowUpDetail'];
export type NewFollowUp = Progress['schemas']['NewFollowUp'];
export type FollowUpChange = Progress['schemas']['FollowUpChange'];
export type FollowUpQuery = QueryOf<ProgressPaths['/v1/follow-ups']['get']>;
export type Order = Progress['schemas']['Order'];
export type OrderDetail = Progress['schemas']['OrderDetail'];
export type NewOrder = Progress['schemas']['NewOrder'];
export type OrderChange = Progress['schemas']['OrderChange'];
export type Rejection = Progress['schemas']['Rejection'];
export type OrderQuery = QueryOf<ProgressPaths['/v1/orders']['get']>;
export type TimelineQuery = QueryOf<ProgressPaths['/v1/projects/{project_id}/timeline']['get']>;
export type TimelineItem = Progress['schemas']['TimelineItem'];

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

export type Task = Progress['schemas']['TaskShown'];
export type TaskAnswer = Progress['schemas']['TaskAnswer'];
export type NewTask = Progress['schemas']['NewTask'];
export type TaskChange = Progress['schemas']['TaskChange'];
export type TaskFigure = Progress['schemas']['TaskFigure-Input'];
export type NewTaskStep = Progress['schemas']['NewTaskStep'];
export type TaskStep = Progress['schemas']['TaskStepShown'];
export type ActionCount = Progress['schemas']['ActionCount'];
export type TaskQuery = QueryOf<ProgressPaths['/v1/tasks']['get']>;

export type YearlyPlan = Progress['schemas']['YearlyPlanShown'];
export type NewYearlyPlan = Progress['schemas']['NewYearlyPlan'];
export type PlanVersion = Progress['schemas']['PlanVersionAnswer'];
export type PlanItem = Progress['schemas']['PlanItemShown'];
export type PlanDraft = Progress['schemas']['PlanDraft'];
export type PlanIssue = Progress['schemas']['PlanIssue'];

export type Activity = Progress['schemas']['Activity'];
export type NewActivity = Progress['schemas']['NewActivity'];
export type ActivityChange = Progress['schemas']['ActivityChange'];
export type ActivityQuery = QueryOf<ProgressPaths['/v1/activities']['get']>;
export type Digest = Progress['schemas']['Digest'];

export type Milestone = Progress['schemas']['Milestone'];
export type MilestoneQuery = QueryOf<ProgressPaths['/v1/milestones']['get']>;
export type NewMilestone = Progress['schemas']['NewMilestone'];
export type MilestoneChange = Progress['schemas']['MilestoneChange'];
export type MilestoneReplan = Progress['schemas']['MilestoneReplan'];
export type MilestoneCompletion = Progress['schemas']['MilestoneCompletion'];
export type MilestonePlan = Progress['schemas']['MilestonePlan'];
export type TemplateBatch = Progress['schemas']['TemplateBatch'];
export type TemplateBatchResult = Progress['schemas']['TemplateBatchResult'];
export type MilestoneTemplate = Progress['schemas']['MilestoneTemplate'];
export type TemplateStep = Progress['schemas']['TemplateStep'];
export type NewTemplate = Progress['schemas']['NewTemplate'];
export type TemplateChange = Progress['schemas']['TemplateChange'];
export type LightRule = Progress['schemas']['LightRule'];
export type NewLightRule = Progress['schemas']['NewLightRule'];
export type LightRuleChange = Progress['schemas']['LightRuleChange'];
export type Report = Progress['schemas']['Report'];
export type ReportQuery = QueryOf<ProgressPaths['/v1/reports']['get']>;
export type ReportProposal = Progress['schemas']['ReportProposal'];
export type NewReport = Progress['schemas']['NewReport'];
export type ReportChange = Progress['schemas']['ReportChange'];
export type ReportCorrection = Progress['schemas']['ReportCorrection'];
export type ReportsConfirmed = Progress['schemas']['ReportsConfirmed'];
export type DueReport = Progress['schemas']['DueReport'];
export type DueQuery = QueryOf<ProgressPaths['/v1/reports/due']['get']>;
export type Workbook = Progress['schemas']['Workbook'];
export type WorkbookLine = Progress['schemas']['WorkbookLine'];
export type WorkbookPreview = Progress['schemas']['Preview'];
export type WorkbookEffect = Progress['schemas']['Effect'];
export type WorkbookQuery = QueryOf<ProgressPaths['/v1/workbooks']['get']>;
export type ReportMatrix = Progress['schemas']['Matrix'];
export type MatrixQuery = QueryOf<ProgressPaths['/v1/reports/matrix']['get']>;

export type NewCarrier = Registry['schemas']['NewCarrier'];
export type CarrierPlace = Registry['schemas']['CarrierPlace'];
export type CarrierLead = Registry['schemas']['Lead'];
export type LeadingIndustry = Registry['schemas']['Industry'];
export type Place = Registry['schemas']['Place'];
export type InfrastructureItem = Registry['schemas']['ItemAnswer'];
export type NewInfrastructureItem = Registry['schemas']['NewItem'];
export type InfrastructureItemChange = Registry['schemas']['ItemChange'];
export type InfrastructureQuery = QueryOf<RegistryPaths['/v1/infrastructure-items']['get']>;
export type PlanningDocument = Registry['schemas']['PlanningDocument'];
export type NewPlanningDocument = Registry['schemas']['NewDocument'];
export type PlanningDocumentChange = Registry['schemas']['DocumentChange'];
export type PlanningQuery = QueryOf<RegistryPaths['/v1/planning-documents']['get']>;
export type UnitShown = Registry['schemas']['UnitShown'];
export type UnitQuery = QueryOf<RegistryPaths['/v1/units']['get']>;
export type Appointment = Registry['schemas']['Appointment'];
export type NewAppointment = Registry['schemas']['NewAppointment'];
export type AppointmentChange = Registry['schemas']['AppointmentChange'];
export type AppointmentQuery = QueryOf<RegistryPaths['/v1/appointments']['get']>;
export type Unit = Identity['schemas']['Unit'];
export type NewUnit = Identity['schemas']['NewUnit'];
export type UnitChange = Identity['schemas']['UnitChange'];
