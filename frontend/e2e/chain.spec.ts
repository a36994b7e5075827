import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { desk, logIn, settled } from './people';

interface Found {
  id: string;
  name: string;
  period: string;
}

const SHARE = 'share.investment';

async function json<T>(request: APIRequestContext, address: string): Promise<T> {
  const answer = await request.get(address);
  expect(answer.ok(), `${address}: ${answer.status()}`).toBe(true);
  return (await answer.json()) as T;
}

/** A month of one of the officer's projects that nobody has reported yet, within the months the board counts. */
async function openMonth(request: APIRequestContext): Promise<Found> {
  const { current_period } = await json<{ current_period: string }>(request, '/api/identity/v1/me');
  const on = `${current_period}-01`;
  const { items } = await json<{ items: { id: string; name: string }[] }>(
    request,
    `/api/registry/v1/projects?limit=100&industrial=true&inside=true&state=active&on=${on}&sort=-planned_total`,
  );
  for (const { id, name } of items) {
    const { items: months } = await json<{ items: { period: string }[] }>(request, `/api/investment/v1/actuals?project_id=${id}&basis=reported&limit=100`);
    const taken = new Set(months.map(({ period }) => period));
    for (let back = 0; back < 24; back += 1) {
      const [year, month] = current_period.split('-').map(Number);
      const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 - back, 1));
      const period = at.toISOString().slice(0, 7);
      if (!taken.has(period)) return { id, name, period };
    }
  }
  throw new Error('the demonstration set leaves no month of this officer open');
}

async function shareOnBoard(page: Page): Promise<string> {
  const card = page.locator(`article[data-code="${SHARE}"]`);
  await expect(card).toBeVisible();
  return (await card.innerText()).match(/[\d.]+\s*%/)?.[0] ?? '';
}

/** Fails when the page is loaded anew: the board has to move by itself. */
async function markPage(page: Page): Promise<() => Promise<void>> {
  const mark = String(Math.random());
  await page.evaluate((value) => Object.assign(window, { notReloaded: value }), mark);
  return async () => expect(await page.evaluate(() => (window as unknown as { notReloaded?: string }).notReloaded)).toBe(mark);
}

test('an officer reports, the office confirms, an open board moves, and the leader arrives at the record', async ({ browser }) => {
  test.setTimeout(180_000);
  const leader = await desk(browser, 'leader');
  await leader.page.goto('/');
  await settled(leader.page);
  await expect(leader.page.getByRole('status').filter({ hasText: '实时' })).toBeVisible();
  const before = await shareOnBoard(leader.page);
  const notReloaded = await markPage(leader.page);

  // The carrier's officer enters a month and submits it.
  const carrierContext = await browser.newContext();
  const carrier = await carrierContext.newPage();
  await logIn(carrier, 'carrier', '/projects');
  const { id, name, period } = await openMonth(carrierContext.request);
  await carrier.goto(`/projects/${id}?month=${period}`);
  await expect(carrier.getByRole('heading', { level: 1, name })).toBeVisible();
  const panel = carrier.getByRole('dialog');
  await panel.getByLabel(/当月完成投资/).fill('３５０，０００．５');
  await panel.getByRole('button', { name: '保存并提交' }).click();
  // A closed month asks for a reason, a figure far from its neighbours for a second look: both are answered on the form.
  const waits = panel.getByText('待审');
  const reason = panel.getByLabel('更正原因');
  const doubt = panel.getByRole('checkbox', { name: /已核实/ });
  for (const question of [reason, doubt]) {
    await expect(waits.or(question).first()).toBeVisible();
    if (await waits.isVisible()) break;
    if (await reason.isVisible()) await reason.fill('端到端测试补报');
    if (await doubt.isVisible()) await doubt.check();
    await panel.getByRole('button', { name: '保存并提交' }).click();
  }
  await expect(panel.getByText('待审')).toBeVisible();

  // Submitted is not confirmed: the leader's confirmed figures stand still.
  expect(await shareOnBoard(leader.page)).toBe(before);

  // The office finds it among what waits, and confirms it.
  const office = await desk(browser, 'office');
  await office.page.goto(`/actuals?state=submitted&period=${period}`);
  await office.page.getByRole('link', { name }).first().click();
  await office.page.getByRole('dialog').getByRole('button', { name: /确\s*认/ }).click();
  await expect(office.page.getByRole('dialog').getByText('已确认').first()).toBeVisible();

  // The leader's screen moves by itself and says from what to what.
  const card = leader.page.locator(`article[data-code="${SHARE}"]`);
  await expect(card.getByText(/由 .* 变为 /)).toBeVisible({ timeout: 20_000 });
  expect(await shareOnBoard(leader.page)).not.toBe(before);
  await notReloaded();

  // Through the share to the entry, and through the entry to the record.
  await card.getByRole('link').first().click();
  await settled(leader.page);
  const entries = leader.page.getByRole('region', { name: '构成明细' });
  const row = entries.getByRole('row').filter({ hasText: name }).filter({ hasText: period }).first();
  await expect(row).toContainText('+350,000.5');
  await row.getByRole('link', { name: '查看记录' }).click();
  await expect(leader.page).toHaveURL(new RegExp(`/projects/${id}\\?.*month=${period}`));
  await expect(leader.page.getByRole('dialog')).toContainText('350,000.5');
  await notReloaded();
});
