import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { desk, noSeriousFinding, settled } from './people';

// Three people one after the other, and what they signed on its way through the services.
test.setTimeout(120_000);

const RETURNS = '/api/investment/v1/returns';
const SHARE = 'share.value_added';

interface Row {
  scope: string;
  amount: string;
}

interface Return {
  id: string;
  version: number;
  revisions: { number: number; rows: Row[] }[];
}

async function lastYear(request: APIRequestContext): Promise<Return> {
  const found = (await (await request.get(`${RETURNS}?kind=value_added&period=2021`)).json()) as { items: { id: string }[] };
  return (await (await request.get(`${RETURNS}/${found.items[0]?.id ?? ''}`)).json()) as Return;
}

async function share(request: APIRequestContext): Promise<number> {
  const answer = (await (await request.get(`/api/aggregator/v1/indicators/${SHARE}`)).json()) as { value: string | null };
  return Number(answer.value);
}

/** The statistics department says that a carrier added more value: a draft, whose rows are the confirmed ones but for one. */
async function revise(request: APIRequestContext, address: string): Promise<string> {
  const entry = await lastYear(request);
  const rows = entry.revisions.at(-1)?.rows.map(({ scope, amount }) => ({ scope, amount: scope === 'turing-town' ? String(Number(amount) + 30_000) : amount }));
  const data = { reason: '年报核定（端到端）', document_number: '端到端〔2022〕1号', rows };
  const answer = await request.post(`${RETURNS}/${entry.id}/revise`, { data, headers: { 'If-Match': `"${String(entry.version)}"`, Origin: address } });
  expect(answer.status(), await answer.text()).toBe(200);
  return entry.id;
}

async function take(page: Page, id: string, step: RegExp, then: string): Promise<void> {
  await page.goto(`/returns/${id}`);
  await settled(page);
  await page.getByRole('button', { name: step }).click();
  await expect(page.getByRole('main')).toContainText(then);
}

async function people(browser: Browser) {
  return { department: await desk(browser, 'department'), office: await desk(browser, 'office'), second: await desk(browser, 'office2') };
}

test('a return counts when two persons have signed it, and the share of value added follows', async ({ browser, baseURL }) => {
  const { department, office, second } = await people(browser);
  const before = await share(office.context.request);
  expect(before).toBeGreaterThan(0);
  const id = await revise(department.context.request, baseURL ?? '');

  await take(department.page, id, /^提\s*交$/, '待初审签字');
  await expect(department.page.getByRole('button', { name: '初审签字', exact: true })).toHaveCount(0);

  await take(office.page, id, /^初审签字$/, '待复核确认');
  // Whoever signed first is not the second signature.
  await expect(office.page.getByRole('button', { name: '复核确认', exact: true })).toHaveCount(0);
  await noSeriousFinding(office.page);
  expect(await share(office.context.request)).toBe(before);

  await take(second.page, id, /^复核确认$/, '已确认');
  await expect.poll(() => share(office.context.request), { timeout: 30_000 }).toBeGreaterThan(before);
  await office.page.goto(`/indicators/${SHARE}`);
  await settled(office.page);
  await noSeriousFinding(office.page);
});
