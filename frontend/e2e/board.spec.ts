import { expect, test } from '@playwright/test';
import { desk, logIn, settled } from './people';

test('a wrong password is refused in words, and the right one opens the board with its ribbon', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('用户名').fill('leader');
  await page.getByLabel('密码').fill('not the password');
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await logIn(page, 'leader');
  await settled(page);
  await expect(page.getByText('演示数据·合成')).toBeVisible();
  await expect(page.locator('article[data-code]')).toHaveCount(5);
});

test('a past cut makes the whole board read-only and says so', async ({ browser }) => {
  const { page } = await desk(browser, 'office');
  await page.goto('/?known_on=2021-06-30');
  await settled(page);
  await expect(page.getByText(/历史口径：以下为截至 2021-06-30 已知的数据/)).toBeVisible();
  const nav = page.getByRole('navigation', { name: '主导航' });
  await nav.getByRole('button', { name: '项目' }).click();
  await nav.getByRole('link', { name: '项目', exact: true }).click();
  await expect(page).toHaveURL(/known_on=2021-06-30/);
  await page.getByRole('table').getByRole('link').first().click();
  await settled(page);
  await expect(page.getByRole('main').getByRole('button', { name: /^(填报|审核|更正)/ })).toHaveCount(0);
  await page.getByRole('button', { name: '回到当前' }).click();
  await expect(page).not.toHaveURL(/known_on/);
});

test('filters, order and page of the projects are in the address and survive a reload', async ({ browser }) => {
  const { page } = await desk(browser, 'leader');
  await page.goto('/projects?inside=false&sort=-planned_total');
  await settled(page);
  await expect(page.getByRole('cell', { name: '载体外' }).first()).toBeVisible();
  const first = await page.getByRole('table').getByRole('link').first().innerText();
  await page.reload();
  await settled(page);
  expect(await page.getByRole('table').getByRole('link').first().innerText()).toBe(first);
  await page.getByRole('button', { name: '下一页' }).click();
  await expect(page).toHaveURL(/cursor=.*page=2/);
  await page.getByRole('button', { name: '上一页' }).click();
  await expect(page).not.toHaveURL(/cursor=/);
  await page.getByLabel('按名称、拼音首字母或代码搜索').fill('绝不存在的项目名称');
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有符合条件的项目')).toBeVisible();
});

test('a record changed by somebody else is not overwritten', async ({ browser }) => {
  const [one, two] = [await desk(browser, 'office'), await desk(browser, 'office')];
  const answer = await one.context.request.get('/api/investment/v1/actuals?state=submitted&limit=1');
  const [waiting] = ((await answer.json()) as { items: { project_id: string; period: string; basis: string }[] }).items;
  expect(waiting, 'the demonstration leaves its current month waiting for review').toBeTruthy();
  const address = `/projects/${waiting?.project_id}?month=${waiting?.period}&month_basis=${waiting?.basis}`;
  await one.page.goto(address);
  await two.page.goto(address);
  for (const { page } of [one, two]) {
    await page.getByRole('dialog').getByRole('button', { name: /退\s*回/ }).click();
    await page.getByLabel('退回原因').fill('与凭证不符，请核对');
  }
  await one.page.getByRole('dialog').getByRole('button', { name: /退\s*回/ }).click();
  await expect(one.page.getByRole('dialog').getByText('已退回', { exact: false }).first()).toBeVisible();
  await two.page.getByRole('dialog').getByRole('button', { name: /退\s*回/ }).click();
  await expect(two.page.getByText('已被他人修改')).toBeVisible();
  await two.page.getByRole('button', { name: '重新载入' }).click();
  await expect(two.page.getByText('已被他人修改')).toHaveCount(0);
});

test('an unknown address and an unknown project each say so', async ({ browser }) => {
  const { page } = await desk(browser, 'leader');
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1, name: '页面不存在' })).toBeVisible();
  await page.goto('/projects/00000000-0000-7000-8000-000000000000');
  await expect(page.getByRole('alert')).toContainText('未找到');
});

test('an administrator has accounts to manage and no figures to see', async ({ browser }) => {
  const { page } = await desk(browser, 'admin');
  await page.goto('/');
  await expect(page.getByText(/不能查看业务数据/)).toBeVisible();
});

test('an expired token is renewed once, however many requests meet it, without the person noticing', async ({ browser }) => {
  const { context, page } = await desk(browser, 'leader');
  await page.goto('/carriers');
  await settled(page);
  let renewals = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/session/refresh')) renewals += 1;
  });
  // What is left is the session's own secret; the token is gone, as it is after five minutes.
  const token = (await context.cookies()).find(({ name }) => !name.endsWith('session'));
  await context.clearCookies({ name: token?.name ?? '' });
  await page.getByRole('link', { name: '总览', exact: true }).click();
  await settled(page);
  await expect(page.locator('article[data-code]')).toHaveCount(5);
  await expect.poll(() => renewals).toBe(1);
});
