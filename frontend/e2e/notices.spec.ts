import { type APIRequestContext, expect, test } from '@playwright/test';
import { desk, noSeriousFinding, settled } from './people';

test.setTimeout(120_000);

async function firstProject(request: APIRequestContext): Promise<{ id: string; name: string }> {
  const { items } = (await (await request.get('/api/registry/v1/projects?state=active&limit=1&sort=name')).json()) as { items: { id: string; name: string }[] };
  const [first] = items;
  if (!first) throw new Error('there is no project');
  return first;
}

test('what the carrier raises rings at the office at once, stands on the timeline, and is read', async ({ browser }) => {
  const [carrier, office] = [await desk(browser, 'carrier'), await desk(browser, 'office')];
  const project = await firstProject(carrier.context.request);
  const title = `端到端：通知 ${Date.now()}`;
  const bell = office.page.getByRole('link', { name: /^通知：\d+ 条未读$/ });
  await office.page.goto('/notices');
  await settled(office.page);
  await expect(bell).toBeVisible();
  const before = await bell.getAttribute('aria-label');

  const raised = await carrier.context.request.post('/api/progress/v1/blockers', { data: { project_id: project.id, kind: 'land', title }, headers: { 'Idempotency-Key': `notices-${Date.now()}`, Origin: new URL(office.page.url()).origin } });
  expect(raised.status(), await raised.text()).toBe(201);
  // Nobody reloads anything.
  await expect(office.page.getByRole('region', { name: '通知清单' })).toContainText(title);
  await expect(bell).not.toHaveAttribute('aria-label', before ?? '');
  await noSeriousFinding(office.page);

  await office.page.getByRole('button', { name: `将“${title}”标为已读` }).click();
  await expect(office.page.getByRole('row', { name: new RegExp(title) })).toContainText('已读');
  await office.page.getByRole('link', { name: title }).click();
  await expect(office.page).toHaveURL(/\/blockers\?.*show=/);

  await carrier.page.goto(`/projects/${project.id}`);
  await settled(carrier.page);
  await expect(carrier.page.getByRole('region', { name: '全过程时间线' })).toContainText(title);
});

test('the office sets quiet hours; nobody else is offered to', async ({ browser }) => {
  const [office, leader] = [await desk(browser, 'office'), await desk(browser, 'leader')];
  await leader.page.goto('/notices');
  await settled(leader.page);
  await expect(leader.page.getByRole('button', { name: '通知设置' })).toHaveCount(0);
  await office.page.goto('/notices');
  await settled(office.page);
  await office.page.getByRole('button', { name: '通知设置' }).click();
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel('提前提醒（工作日）').fill('3');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(office.page.getByText('通知设置已保存。')).toBeVisible();
});

test('a record is found by a part of its name, and opened', async ({ browser }) => {
  const { page, context } = await desk(browser, 'leader');
  const project = await firstProject(context.request);
  await page.goto('/notices');
  await settled(page);
  await page.getByRole('combobox', { name: '搜索项目、载体、企业、用地、空间、任务' }).fill(project.name);
  await page.locator('.ant-select-item-option', { hasText: project.name }).first().click();
  await expect(page).toHaveURL(new RegExp(`/projects/${project.id}`));
});
