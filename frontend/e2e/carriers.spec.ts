import { expect, type Page, test } from '@playwright/test';
import { desk, noSeriousFinding, settled } from './people';

async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Tab');
  await expect(field).toHaveValue(day);
}

test('a carrier body says how far its infrastructure is, with evidence that can be fetched again', async ({ browser }) => {
  const { context, page } = await desk(browser, 'carrier');
  await page.goto('/carriers/turing-town');
  await settled(page);
  const section = page.getByRole('region', { name: '配套设施' });
  await section.getByRole('button', { name: /^(填报|修改) 供热$/ }).click();
  const dialog = page.getByRole('dialog');
  await typeDay(page, '完成', '2022-01-10');
  await typeDay(page, '验收', '2022-02-10');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  if (await dialog.getByText('验收须有文号或佐证材料').first().isVisible()) {
    await dialog.getByLabel('添加文件').setInputFiles({ name: '供热验收.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n端到端测试') });
    await expect(dialog.getByRole('link', { name: '供热验收.pdf' })).toBeVisible();
    await dialog.getByRole('button', { name: /保\s*存/ }).click();
  }
  await expect(dialog).toHaveCount(0);
  const row = section.getByRole('row', { name: /供热/ });
  await expect(row).toContainText('已验收');
  const address = await row.getByRole('link').first().getAttribute('href');
  const file = await context.request.get(address ?? '');
  expect([file.status(), file.headers()['content-type'], file.headers()['x-content-type-options']]).toEqual([200, 'application/pdf', 'nosniff']);
  await page.goto('/infrastructure');
  await settled(page);
  await expect(page.getByRole('row', { name: /图灵小镇/ })).toContainText('已验收');
  await noSeriousFinding(page);
});

test('the office says where a carrier lies, and is told when a street has left the district', async ({ browser }) => {
  const { page } = await desk(browser, 'office');
  await page.goto('/carriers/robot-town');
  await settled(page);
  await noSeriousFinding(page);
  await page.getByRole('button', { name: '修改所在地' }).click();
  const dialog = page.getByRole('dialog');
  while (await dialog.getByRole('button', { name: /^移除第/ }).count()) await dialog.getByRole('button', { name: /^移除第/ }).first().click();
  await dialog.getByRole('button', { name: '增加一行' }).click();
  await dialog.getByLabel('种类').click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('镇街', { exact: true }).click();
  await dialog.getByLabel('名称').fill('河庄');
  await dialog.getByLabel('名称').press('Enter');
  await typeDay(page, '起始日', '2019-01-01');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog.getByText(/河庄街道自 2021-04-09 起划归钱塘区/)).toBeVisible();
  await typeDay(page, '终止日', '2021-04-09');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('region', { name: '所在地' })).toContainText('2021-04-09');
});

test('plans, units and posts are lists that everybody reads', async ({ browser }) => {
  const { page } = await desk(browser, 'office');
  await page.goto('/planning');
  await settled(page);
  await page.getByRole('button', { name: '新增规划' }).click();
  const title = `端到端测试规划 ${Date.now()}`;
  await page.getByRole('dialog').getByLabel('规划名称').fill(title);
  await page.getByRole('dialog').getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByRole('row', { name: new RegExp(title) })).toContainText('编制中');
  await noSeriousFinding(page);
  await page.goto('/organisation');
  await settled(page);
  await expect(page.getByRole('region', { name: '单位' }).getByRole('row', { name: /领导小组办公室/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '新增任职' })).toBeVisible();
  await noSeriousFinding(page);
});

test('the administrator keeps the units without seeing the board', async ({ browser }) => {
  const { page } = await desk(browser, 'admin');
  await page.goto('/');
  await settled(page);
  await page.getByRole('button', { name: '新增单位' }).click();
  const code = `e2e-${Date.now()}`;
  await page.getByRole('dialog').getByLabel('代码', { exact: true }).fill(code);
  await page.getByRole('dialog').getByLabel('名称', { exact: true }).fill('端到端测试专班');
  await page.getByRole('dialog').getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByRole('row', { name: new RegExp(code) })).toBeVisible();
  await noSeriousFinding(page);
});
