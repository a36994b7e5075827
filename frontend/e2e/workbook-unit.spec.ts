import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { desk, noSeriousFinding, settled } from './people';
import { pack, parts, unpack } from './zip';

const BLOCKERS = 'xl/worksheets/sheet4.xml';

/** The workbook with one more obstacle at the end of its sheet, as somebody would type it in. */
function withObstacle(template: Buffer, title: string): Buffer {
  const files = unpack(template);
  const code = /<c r="A4"[^>]*><is><t[^>]*>([^<]+)</.exec(parts(files, 'xl/worksheets/sheet1.xml'))?.[1];
  if (!code) throw new Error('the template has no project');
  const sheet = parts(files, BLOCKERS);
  const row = Math.max(...[...sheet.matchAll(/<row r="(\d+)"/g)].map((found) => Number(found[1]))) + 1;
  const cells = [['A', code], ['D', '用地'], ['E', title]].map(([column, text]) => `<c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c>`);
  files.set(BLOCKERS, Buffer.from(sheet.replace('</sheetData>', `<row r="${row}">${cells.join('')}</row></sheetData>`)));
  return pack(files);
}

test("a unit's workbook is taken along, sent, looked at sheet by sheet, written and taken back", async ({ browser }) => {
  const { page } = await desk(browser, 'carrier');
  await page.goto('/workbooks');
  await settled(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载工作簿' }).click()]);
  const template = readFileSync(await download.path());

  const title = `用地指标未落实 ${Date.now()}`;
  await page.getByLabel('选择填好的工作簿').setInputFiles({ name: '本月.xlsx', mimeType: 'application/octet-stream', buffer: withObstacle(template, title) });
  const preview = page.getByRole('region', { name: '预检结果' });
  await expect(preview.getByText(/没有错误，将写入 \d+ 行/)).toBeVisible();
  // New, changed, unchanged, not filled, wrong, questioned.
  await expect(preview.getByRole('row', { name: /^要素制约 1 0 \d+ 0 0 0$/ })).toBeVisible();
  await expect(preview.getByRole('heading', { name: '对指标的影响' })).toBeVisible();

  await noSeriousFinding(page);

  const questions = preview.getByRole('checkbox');
  if (await questions.count()) await questions.check();
  await preview.getByRole('button', { name: /^确认写入/ }).click();
  await expect(preview.getByText(/已写入 \d+ 行/)).toBeVisible();

  await preview.getByRole('button', { name: '撤销写入' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: /撤\s*销/ }).click();
  await expect(preview.getByText('已撤销，写入之前的数据已经恢复。')).toBeVisible();
  await expect(page.getByRole('region', { name: '上传记录' }).getByRole('row', { name: /本月\.xlsx/ }).first()).toContainText('已撤销');
});

test('what is no workbook is refused with the reason', async ({ browser }) => {
  const { page } = await desk(browser, 'carrier');
  await page.goto('/workbooks');
  await settled(page);
  await page.getByLabel('选择填好的工作簿').setInputFiles({ name: '不是.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('%PDF-1.7') });
  await expect(page.getByRole('alert')).toContainText('请上传 .xlsx 或 .xls 工作簿');
});
