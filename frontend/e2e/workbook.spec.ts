import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { desk, settled } from './people';

test('a workbook is looked at before it is written: the template comes back untouched, a broken one names its cells', async ({ browser }) => {
  const { page } = await desk(browser, 'carrier');
  // A month long confirmed: what other tests return for correction lies in the current one.
  await page.goto('/actuals/import?period=2022-05');
  await settled(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载模板' }).click()]);
  const template = await download.path();
  expect(readFileSync(template).subarray(0, 2).toString()).toBe('PK');
  await page.getByLabel('选择 Excel 文件').setInputFiles({ name: '模板.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(template) });
  await expect(page.getByText(/预检通过，共 \d+ 行/)).toBeVisible();

  const rows = ['项目代码,月份,口径,投资额（万元）', '2019-330109-35-03-999999,2022-09,部门调度数,12', ',2022-13,部门调度数,很多'];
  await page.getByLabel('选择 Excel 文件').setInputFiles({ name: '错误.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  await expect(page.getByText(/有 \d+ 处错误，尚未写入任何数据/)).toBeVisible();
  await expect(page.getByRole('region', { name: '问题清单' }).getByRole('row')).not.toHaveCount(1);
  await expect(page.getByRole('button', { name: /^写入/ })).toHaveCount(0);
});
