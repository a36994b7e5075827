import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { desk, settled } from './people';

async function firstOf<T>(request: APIRequestContext, address: string): Promise<T> {
  const answer = await request.get(address);
  const [first] = ((await answer.json()) as { items: T[] }).items;
  if (!first) throw new Error(`nothing under ${address}`);
  return first;
}

/** Types a day as a person does: the field takes it when it is left. */
async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Tab');
  await expect(field).toHaveValue(day);
}

test('the login of a demonstration says that its data are synthetic', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('用户名')).toBeVisible();
  await expect(page.getByText('演示数据·合成')).toBeVisible();
});

test('the office corrects a project, moves it, and withdraws it with date and reason', async ({ browser }) => {
  const { context, page } = await desk(browser, 'office');
  const code = `2108-330109-04-01-${String(Date.now()).slice(-6)}`;
  const { id } = await firstOf<{ id: string }>(context.request, '/api/registry/v1/projects?state=active&inside=false&limit=1&sort=planned_total');
  await page.goto(`/projects/${id}`);
  await settled(page);

  await page.getByRole('button', { name: /^修\s*改$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('项目代码', { exact: true }).fill('不是代码');
  await dialog.getByLabel(/计划总投资/).fill('１２，３４５．５');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog.locator('.ant-form-item-explain-error')).toContainText('项目代码应为 24 位');
  await dialog.getByLabel('项目代码', { exact: true }).fill(code);
  await typeDay(page, '开工日期', '2021-10-08');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toHaveCount(0);
  const facts = page.getByRole('region', { name: '基本情况' });
  await expect(facts).toContainText(code);
  await expect(facts).toContainText('2021-10-08');

  await page.getByRole('button', { name: '调整归属' }).click();
  await dialog.getByLabel('调入载体').fill('图灵');
  await dialog.getByLabel('调入载体').press('Enter');
  await typeDay(page, '归属起始日', '2022-03-01');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('region', { name: '载体归属沿革' })).toContainText('2022-03-01');

  await page.getByRole('button', { name: '撤销项目' }).click();
  await typeDay(page, '撤销日期', '2022-08-15');
  await dialog.getByLabel('撤销原因').fill('端到端测试：业主放弃');
  await dialog.getByRole('button', { name: /^撤\s*销$/ }).click();
  await expect(page.getByText('该项目已于 2022-08-15 撤销：端到端测试：业主放弃')).toBeVisible();
  await expect(page.getByRole('button', { name: /^修\s*改$/ })).toHaveCount(0);
});

test('a project changed by somebody else meanwhile is not overwritten by the form', async ({ browser }) => {
  const { context, page } = await desk(browser, 'office');
  const project = await firstOf<{ id: string; version: number; name: string }>(context.request, '/api/registry/v1/projects?state=active&limit=1&sort=-planned_total');
  await page.goto(`/projects/${project.id}`);
  await settled(page);
  await page.getByRole('button', { name: /^修\s*改$/ }).click();
  const name = `${project.name}（更名）`;
  const answer = await context.request.patch(`/api/registry/v1/projects/${project.id}`, { data: { name }, headers: { 'If-Match': `"${project.version}"`, Origin: new URL(page.url()).origin } });
  expect(answer.status(), await answer.text()).toBe(200);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('行业代码').fill('3670');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog.getByText('已被他人修改')).toBeVisible();
  await dialog.getByRole('button', { name: '重新载入' }).click();
  await expect(dialog.getByLabel('项目名称')).toHaveValue(name);
});

test('the office says when a carrier started', async ({ browser }) => {
  const { page } = await desk(browser, 'office');
  await page.goto('/carriers/turing-town');
  await settled(page);
  const facts = page.getByRole('region', { name: '基本情况' });
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '修改基本情况' }).click();
  await typeDay(page, '开工日期', '2020-05-18');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(facts).toContainText('2020-05-18');
});

test('the office reopens a month with a reason and closes it again; a leader is not offered to', async ({ browser }) => {
  const { page } = await desk(browser, 'office');
  await page.goto('/actuals?period=2019-06');
  const panel = page.getByRole('region', { name: '关账月份' });
  await panel.getByRole('button', { name: '重开 2019-06 统计数' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('重开原因').fill('端到端测试重开');
  await dialog.getByRole('button', { name: /重\s*开/ }).click();
  await expect(panel.getByText('已重开：端到端测试重开')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await panel.getByRole('button', { name: '关账 2019-06 统计数' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: /关\s*账/ }).click();
  await expect(panel.getByRole('button', { name: '重开 2019-06 统计数' })).toBeVisible();

  const leader = await desk(browser, 'leader');
  await leader.page.goto('/actuals');
  await settled(leader.page);
  await expect(leader.page.getByRole('region', { name: '关账月份' })).toHaveCount(0);
});

test('who submitted takes it back and deletes the draft; the list comes as a file', async ({ browser }) => {
  const { context, page } = await desk(browser, 'carrier');
  const waiting = await firstOf<{ project_id: string; period: string }>(context.request, '/api/investment/v1/actuals?state=submitted&basis=reported&limit=1');
  await page.goto(`/projects/${waiting.project_id}?month=${waiting.period}`);
  const panel = page.getByRole('dialog');
  await panel.getByRole('button', { name: /撤\s*回/ }).click();
  const drop = panel.getByRole('button', { name: /^(删除草稿|放弃更正)$/ });
  await drop.click();
  await page.getByRole('tooltip').getByRole('button', { name: /^(删除草稿|放弃更正)$/ }).click();
  await expect(page.getByText('已删除。')).toBeVisible();
  await expect(drop).toHaveCount(0);

  await page.goto('/actuals?state=confirmed');
  await settled(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 Excel' }).click()]);
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK');
});
