import type common from '@/shared/i18n/zh-CN/common.json';
import type { Abilities } from '@/shared/session/me';

type NavText = keyof (typeof common)['nav'];

/** One page of the navigation; `text` is a key of common.json's `nav`. `when` spares people pages that are not theirs. */
export interface NavItem {
  to: string;
  text: NavText;
  when?: (abilities: Abilities) => boolean;
}

export interface NavGroup {
  text: NavText;
  items: readonly NavItem[];
}

/** The navigation, in the order of the head. A group of one page is a plain link. A new page is one line here. */
export const NAV: readonly NavGroup[] = [
  { text: 'overview', items: [{ to: '/', text: 'overview' }] },
  { text: 'carriers', items: [{ to: '/carriers', text: 'carriers' }, { to: '/infrastructure', text: 'infrastructure' }, { to: '/planning', text: 'planning' }] },
  { text: 'projects', items: [
    { to: '/projects', text: 'projects' },
    { to: '/milestones', text: 'milestones' },
    { to: '/project-lists', text: 'projectLists' },
    { to: '/prospects', text: 'prospects' },
    { to: '/prospect-funnel', text: 'prospectFunnel' },
    { to: '/prospect-lists', text: 'prospectLists' },
  ] },
  { text: 'money', items: [
    { to: '/plans', text: 'plans' },
    { to: '/arrivals', text: 'arrivals' },
    { to: '/commitments', text: 'commitments' },
    { to: '/gaps', text: 'gaps' },
    { to: '/exchange-rates', text: 'exchangeRates' },
  ] },
  { text: 'resources', items: [
    { to: '/opportunities', text: 'opportunities' },
    { to: '/enterprises', text: 'enterprises' },
    { to: '/spaces', text: 'spaces' },
    { to: '/parcels', text: 'parcels' },
    { to: '/admission-standards', text: 'admissionStandards' },
    { to: '/recognitions', text: 'recognitions' },
    { to: '/clusters', text: 'clusters' },
  ] },
  { text: 'programme', items: [{ to: '/blockers', text: 'blockers' }, { to: '/meetings', text: 'meetings' }, { to: '/follow-ups', text: 'followUps' }, { to: '/orders', text: 'orders' }, { to: '/tasks', text: 'tasks' }, { to: '/yearly-plans', text: 'yearlyPlans' }, { to: '/activities', text: 'activities' }] },
  { text: 'reporting', items: [{ to: '/todo', text: 'todo' }, { to: '/notices', text: 'notices' }, { to: '/workbooks', text: 'workbooks', when: ({ fillsIn }) => fillsIn }, { to: '/reports', text: 'reports' }, { to: '/actuals', text: 'actuals' }, { to: '/returns', text: 'returns' }, { to: '/reconciliations', text: 'reconciliations' }] },
  { text: 'talent', items: [
    { to: '/people', text: 'people' },
    { to: '/teams', text: 'teams' },
    { to: '/applications', text: 'applications' },
    { to: '/open-calls', text: 'openCalls' },
    { to: '/submissions', text: 'submissions', when: ({ runsTalent }) => runsTalent },
    { to: '/reviewers', text: 'reviewers', when: ({ runsTalent }) => runsTalent },
    { to: '/programmes', text: 'talentProgrammes' },
    { to: '/duplicates', text: 'duplicates', when: ({ runsTalent }) => runsTalent },
    { to: '/count-proofs', text: 'countProofs', when: ({ manage }) => manage },
    { to: '/access-logs', text: 'accessLogs', when: ({ inspects }) => inspects },
    { to: '/data-protection', text: 'dataProtection', when: ({ inspects }) => inspects },
  ] },
  { text: 'more', items: [{ to: '/organisation', text: 'units' }, { to: '/wall', text: 'wall' }] },
];
