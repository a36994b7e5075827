import { type APIRequestContext, expect, test } from '@playwright/test';
import { desk, noSeriousFinding, settled } from './people';

test.setTimeout(90_000);

const PROSPECTS = '/api/investment/v1/prospects';

interface Prospect {
  id: string;
  name: string;
}

/** One of the frozen list that is talked with and has not been signed. */
async function talkedWith(request: APIRequestContext): Promise<Prospect> {
  const answer = await request.get(`${PROSPECTS}?stage=talks&cohort=demo-prospects-2019&limit=50`);
  const { items } = (await answer.json()) as { items: (Prospect & { left_on: string | null; state: string })[] };
  const found = items.find(({ left_on, state }) => left_on === null && state === 'active');
  if (!found) throw new Error('the demonstration has no prospect that is talked with');
  return found;
}

async function landed(request: APIRequestContext): Promise<number> {
  const { items } = (await (await request.get('/api/investment/v1/prospect-cohorts')).json()) as { items: { code: string; landed: number }[] };
  return items.find(({ code }) => code === 'demo-prospects-2019')?.landed ?? -1;
}

test('a prospect is signed, becomes a registered project, and its frozen list counts it as landed', async ({ browser }) => {
  const { context, page } = await desk(browser, 'office');
  const prospect = await talkedWith(context.request);
  const before = await landed(context.request);

  await page.goto(`/prospects/${prospect.id}`);
  await settled(page);
  await page.getByRole('button', { name: '推进阶段', exact: true }).click();
  await page.locator('.ant-modal').getByRole('button', { name: '推进阶段', exact: true }).click();
  await expect(page.locator('.ant-modal')).toHaveCount(0);
  await noSeriousFinding(page);

  await page.getByRole('button', { name: '登记为投资项目', exact: true }).click();
  const form = page.locator('.ant-modal');
  await form.getByLabel('备案日期', { exact: true }).fill('2022-09-01');
  await form.getByLabel('备案日期', { exact: true }).press('Tab');
  await form.getByRole('button', { name: '登记并关联', exact: true }).click();
  await expect(page.locator('.ant-modal')).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('已登记为项目');

  await expect.poll(() => landed(context.request)).toBe(before + 1);
  const projects = (await (await context.request.get(`/api/registry/v1/projects?q=${encodeURIComponent(prospect.name)}`)).json()) as { items: Prospect[] };
  expect(projects.items.map(({ name }) => name)).toContain(prospect.name);
  await page.goto('/prospect-lists/demo-prospects-2019');
  await settled(page);
  await expect(page.getByRole('main')).toContainText(prospect.name);
  await noSeriousFinding(page);
});
