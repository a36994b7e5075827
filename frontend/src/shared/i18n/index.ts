import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import activities from './zh-CN/activities.json';
import todo from './zh-CN/todo.json';
import yearlyPlans from './zh-CN/yearlyPlans.json';
import actuals from './zh-CN/actuals.json';
import carriers from './zh-CN/carriers.json';
import infrastructure from './zh-CN/infrastructure.json';
import planning from './zh-CN/planning.json';
import organisation from './zh-CN/organisation.json';
import appointments from './zh-CN/appointments.json';
import common from './zh-CN/common.json';
import indicators from './zh-CN/indicators.json';
import overview from './zh-CN/overview.json';
import projectLists from './zh-CN/projectLists.json';
import projects from './zh-CN/projects.json';
import prospects from './zh-CN/prospects.json';
import prospectLists from './zh-CN/prospectLists.json';
import session from './zh-CN/session.json';
import tasks from './zh-CN/tasks.json';
import blockers from './zh-CN/blockers.json';
import meetings from './zh-CN/meetings.json';
import notices from './zh-CN/notices.json';
import search from './zh-CN/search.json';
import orders from './zh-CN/orders.json';
import steps from './zh-CN/steps.json';
import milestones from './zh-CN/milestones.json';
import reports from './zh-CN/reports.json';
import timeline from './zh-CN/timeline.json';
import admissionStandards from './zh-CN/admissionStandards.json';
import enterprises from './zh-CN/enterprises.json';
import opportunities from './zh-CN/opportunities.json';
import parcels from './zh-CN/parcels.json';
import recognitions from './zh-CN/recognitions.json';
import spaces from './zh-CN/spaces.json';
import people from './zh-CN/people.json';
import dataProtection from './zh-CN/dataProtection.json';
import money from './zh-CN/money.json';
import programmes from './zh-CN/programmes.json';
import teams from './zh-CN/teams.json';
import duplicates from './zh-CN/duplicates.json';
import countProofs from './zh-CN/countProofs.json';
import selections from './zh-CN/selections.json';
import applications from './zh-CN/applications.json';
import openCalls from './zh-CN/openCalls.json';
import reviewers from './zh-CN/reviewers.json';
import submissions from './zh-CN/submissions.json';
import apply from './zh-CN/apply.json';
import workbooks from './zh-CN/workbooks.json';
import clusters from './zh-CN/clusters.json';
import reconciliations from './zh-CN/reconciliations.json';
import returns from './zh-CN/returns.json';

/** Chinese comes first: it is what officials read. A further language is a further folder beside zh-CN. */
export const resources = { apply, submissions, reviewers, openCalls, applications, selections, countProofs, duplicates, teams, programmes, people, dataProtection, infrastructure, planning, organisation, appointments, activities, yearlyPlans, todo, common, session, overview, indicators, carriers, projects, projectLists, prospects, prospectLists, actuals, blockers, meetings, notices, search, orders, steps, timeline, tasks, milestones, reports, admissionStandards, enterprises, opportunities, parcels, recognitions, spaces, money, workbooks, clusters, reconciliations, returns };

void i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  defaultNS: 'common',
  resources: { 'zh-CN': resources },
  interpolation: { escapeValue: false },
  returnNull: false,
});

export { i18next };
