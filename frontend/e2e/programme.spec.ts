import { expect, type Locator, type Page, test } from '@playwright/test';
import { desk, noSeriousFinding, settled } from './people';

// Whole stories of several dialogs each, with the pages judged for accessibility on the way.
test.slow();

/** Types a day as a person does: the field takes it when it is left. */
async function typeDay(within: Locator, label: string | RegExp, day: string): Promise<void> {
  const field = within.getByLabel(label);
  await field.fill(day);
  await field.press('Tab');
  await expect(field).toHaveValue(day);
}

async function choose(page: Page, within: Locator, label: string | RegExp, option: string | RegExp): Promise<void> {
  await within.getByLabel(label).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click();
}

test('a task is led, told of step by step, and done only with proof', async ({ browser }) => {
  const { page } = await desk(browser, 'office');
  await page.goto('/tasks');
  await settled(page);
  await expect(page.getByRole('region', { name: '五大专项行动与五项保障' }).getByRole('row')).toHaveCount(11);
  await noSeriousFinding(page);

  const title = `编印招商手册 ${String(Date.now()).slice(-6)}`;
  await page.getByRole('button', { name: '新增自定任务' }).click();
  const dialog = page.getByRole('dialog').last();
  await choose(page, dialog, '行动', '氛围营造');
  await dialog.getByLabel('任务名称').fill(title);
  await dialog.getByLabel('依据条款').fill('办公室工作安排');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('search').getByRole('searchbox').fill(title);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: title }).click();
  const drawer = page.locator('.ant-drawer-content, .ant-drawer-section').last();
  await expect(drawer.getByText('还没有登记过进展。')).toBeVisible();
  await drawer.getByRole('button', { name: '登记进展' }).click();
  const step = page.getByRole('dialog').last();
  await typeDay(step, '日期', '2022-05-09');
  await choose(page, step, '状态', '推进中');
  await step.getByRole('button', { name: /保\s*存/ }).click();
  await expect(drawer.getByText('改为“推进中”')).toBeVisible();

  await drawer.getByRole('button', { name: '登记进展' }).click();
  const last = page.getByRole('dialog').last();
  await typeDay(last, '日期', '2022-08-01');
  await choose(page, last, '状态', '已完成');
  await last.getByRole('button', { name: /保\s*存/ }).click();
  await expect(last.locator('.ant-form-item-explain-error')).toHaveText('标记完成须附佐证材料或文号');
  await last.getByLabel('文号').fill('示例发〔2022〕8号');
  await last.getByRole('button', { name: /保\s*存/ }).click();
  await expect(drawer.getByText('改为“已完成”')).toBeVisible();
  expect(page.url()).toContain('task=');
  await expect(page.locator('.ant-modal')).toHaveCount(0);
  await noSeriousFinding(page, '.ant-drawer');
});

test("a year's plan is drafted, issued, revised, and says what was dropped", async ({ browser }) => {
  const { page, context } = await desk(browser, 'office');
  const plans = (await (await context.request.get('/api/progress/v1/yearly-plans')).json()) as { items: { year: number }[] };
  const year = [2022, 2021, 2020, 2019].find((each) => !plans.items.some((plan) => plan.year === each));
  expect(year, 'the demonstration leaves 2019 without a plan').toBeDefined();
  await page.goto('/yearly-plans');
  await settled(page);
  await page.getByRole('button', { name: '编制年度计划' }).click();
  const dialog = page.getByRole('dialog').last();
  await choose(page, dialog, '年度', String(year));
  if (await dialog.getByRole('checkbox').isChecked()) await dialog.getByRole('checkbox').uncheck();
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toBeHidden();
  await page.goto(`/yearly-plans?year=${year}`);
  await settled(page);

  for (const task of ['建立“4286”微信公众号', '举办北大图灵论坛']) {
    await page.getByLabel('选择任务加入计划').fill(task);
    await page.locator('.ant-select-dropdown:visible').getByText(task).click();
  }
  await page.getByLabel('年度目标：举办北大图灵论坛').fill('年内举办一届');
  await page.getByRole('button', { name: '保存草案' }).click();
  await expect(page.getByText('草案已保存')).toBeVisible();
  await page.getByRole('button', { name: /^下\s*达$/ }).click();
  const issue = page.getByRole('dialog').last();
  await typeDay(issue, '下达日期', `${year}-01-18`);
  await issue.getByLabel('文号').fill(`示例发〔${year}〕1号`);
  await issue.getByRole('button', { name: /下\s*达/ }).click();
  await expect(page.getByText('计划已下达')).toBeVisible();

  await page.getByRole('button', { name: '发起调整' }).click();
  const revise = page.getByRole('dialog').last();
  await revise.getByLabel('调整原因').fill('年中调整');
  await revise.getByRole('button', { name: /保\s*存/ }).click();
  await page.getByRole('button', { name: '移出：举办北大图灵论坛' }).click();
  await page.getByRole('button', { name: '保存草案' }).click();
  await expect(page.getByText('草案已保存').last()).toBeVisible();
  await page.getByRole('button', { name: /^下\s*达$/ }).click();
  const again = page.getByRole('dialog').last();
  await typeDay(again, '下达日期', `${year}-07-01`);
  await again.getByLabel('文号').fill(`示例发〔${year}〕2号`);
  await again.getByRole('button', { name: /下\s*达/ }).click();
  const dropped = page.getByRole('row', { name: /举办北大图灵论坛/ });
  await expect(dropped).toContainText('调出');
  await expect(page.getByRole('row', { name: /微信公众号/ })).toContainText('保留');
  await noSeriousFinding(page);
});

test('an activity enters the digest of its month, which is there to be pasted', async ({ browser }) => {
  const { page } = await desk(browser, 'office');
  await page.goto('/activities');
  await settled(page);
  const title = `杭州湾招商推介会 ${String(Date.now()).slice(-6)}`;
  await page.getByRole('button', { name: '登记活动' }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByLabel('活动名称').fill(title);
  await typeDay(dialog, '举办日期', '2022-09-16');
  await dialog.getByLabel('地点').fill('上海');
  await choose(page, dialog, '承办单位', /./);
  await dialog.getByLabel('链接').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog.locator('.ant-form-item-explain-error')).toContainText('http');
  await dialog.getByLabel('链接').fill('https://example.org/tour');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: new RegExp(title) })).toBeVisible();
  await expect(page.locator('#digest-text')).toContainText(`9月16日，${title}（上海）。`);
  await noSeriousFinding(page);
});
