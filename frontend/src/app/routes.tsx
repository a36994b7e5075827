import { createBrowserRouter } from 'react-router';
import { Board } from './Board';
import { Crash } from './Crash';
import { NotFound } from './NotFound';

// Every page is a chunk of its own, so that the first screen loads only what it shows.
export const router = createBrowserRouter([
  {
    element: <Board />,
    errorElement: <Crash />,
    children: [
      {
        errorElement: <Crash />,
        children: [
          { index: true, lazy: () => import('./pages/OverviewPage') },
          { path: 'wall', lazy: () => import('./pages/WallPage') },
          { path: 'indicators/:code', lazy: () => import('./pages/IndicatorPage') },
          { path: 'carriers', lazy: () => import('./pages/CarriersPage') },
          { path: 'carriers/:code', lazy: () => import('./pages/CarrierPage') },
          { path: 'infrastructure', lazy: () => import('./pages/InfrastructurePage') },
          { path: 'planning', lazy: () => import('./pages/PlanningPage') },
          { path: 'organisation', lazy: () => import('./pages/OrganisationPage') },
          { path: 'projects', lazy: () => import('./pages/ProjectsPage') },
          { path: 'projects/:id', lazy: () => import('./pages/ProjectPage') },
          { path: 'project-lists', lazy: () => import('./pages/ProjectListsPage') },
          { path: 'project-lists/:code', lazy: () => import('./pages/ProjectListPage') },
          { path: 'prospects', lazy: () => import('./pages/ProspectsPage') },
          { path: 'prospects/:id', lazy: () => import('./pages/ProspectPage') },
          { path: 'prospect-funnel', lazy: () => import('./pages/ProspectFunnelPage') },
          { path: 'prospect-lists', lazy: () => import('./pages/ProspectListsPage') },
          { path: 'prospect-lists/:code', lazy: () => import('./pages/ProspectListPage') },
          { path: 'blockers', lazy: () => import('./pages/BlockersPage') },
          { path: 'meetings', lazy: () => import('./pages/MeetingsPage') },
          { path: 'meetings/:id', lazy: () => import('./pages/MeetingPage') },
          { path: 'follow-ups', lazy: () => import('./pages/FollowUpsPage') },
          { path: 'orders', lazy: () => import('./pages/OrdersPage') },
          { path: 'actuals', lazy: () => import('./pages/ActualsPage') },
          { path: 'actuals/import', lazy: () => import('./pages/ImportPage') },
          { path: 'tasks', lazy: () => import('./pages/TasksPage') },
          { path: 'activities', lazy: () => import('./pages/ActivitiesPage') },
          { path: 'milestones', lazy: () => import('./pages/MilestonesPage') },
          { path: 'milestones/rules', lazy: () => import('./pages/MilestoneRulesPage') },
          { path: 'yearly-plans', lazy: () => import('./pages/YearlyPlansPage') },
          { path: 'reports', lazy: () => import('./pages/ReportsPage') },
          { path: 'reports/matrix', lazy: () => import('./pages/ReportMatrixPage') },
          { path: 'workbooks', lazy: () => import('./pages/WorkbooksPage') },
          { path: 'notices', lazy: () => import('./pages/NoticesPage') },
          { path: 'todo', lazy: () => import('./pages/TodoPage') },
          { path: 'people', lazy: () => import('./pages/PeoplePage') },
          { path: 'people/:id', lazy: () => import('./pages/PersonPage') },
          { path: 'access-logs', lazy: () => import('./pages/AccessLogsPage') },
          { path: 'data-protection', lazy: () => import('./pages/DataProtectionPage') },
          { path: 'enterprises', lazy: () => import('./pages/EnterprisesPage') },
          { path: 'spaces', lazy: () => import('./pages/SpacesPage') },
          { path: 'recognitions', lazy: () => import('./pages/RecognitionsPage') },
          { path: 'parcels', lazy: () => import('./pages/ParcelsPage') },
          { path: 'admission-standards', lazy: () => import('./pages/AdmissionStandardsPage') },
          { path: 'opportunities', lazy: () => import('./pages/OpportunitiesPage') },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);
