import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { desk, noSeriousFinding, settled } from './people';

// Two people in turn, and what they did on its way through the services.
test.setTimeout(120_000);

const DAY = '2022-09-30';

/** The application whose public notice is over by the last day of the demonstration's month. */
async function underNotice(request: APIRequestContext): Promise<string> {
  const { items } = (await (await request.get('/api/talent/v1/applications?state=published')).json()) as { items: { id: string }[] };
  if (!items[0]) throw new Error('the demonstration has no application under public notice');
  return items[0].id;
}

async function recruited(request: APIRequestContext): Promise<number> {
  const answer = (await (await request.get('/api/aggregator/v1/indicators/talent.recruited')).json()) as { value: string | null };
  return Number(answer.value);
}

async function take(page: Page, id: string, step: string, then: string): Promise<void> {
  await page.goto(`/applications/${id}`);
  await settled(page);
  await page.getByRole('button', { name: step, exact: true }).click();
  const dialog = page.locator('.ant-modal');
  const day = dialog.getByLabel(/日期|入选日|到岗日|引进日/).first();
  await day.fill(DAY);
  await day.press('Tab');
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await expect(page.locator('.ant-modal')).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(then);
}

test('an application whose notice is over leads to a selection, a job and an introduction, and one more person counts', async ({ browser }) => {
  const office = await desk(browser, 'office');
  const carrier = await desk(browser, 'carrier');
  const before = await recruited(office.context.request);
  const id = await underNotice(office.context.request);

  await take(office.page, id, '确认入选', '已入选');
  await noSeriousFinding(office.page);
  await take(carrier.page, id, '登记到岗', '已到岗');
  expect(await recruited(office.context.request)).toBe(before);
  await take(office.page, id, '登记引进', '已引进');

  await expect.poll(() => recruited(office.context.request), { timeout: 30_000 }).toBe(before + 1);
  await office.page.goto('/indicators/talent.recruited');
  await settled(office.page);
  await noSeriousFinding(office.page);
});
