import { expect, test } from '@playwright/test';
import { desk, noSeriousFinding, settled } from './people';

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A credit code of no real enterprise: seventeen signs from the clock, and the check sign of GB 32100. */
function creditCode(): string {
  const body = `91330109MA${String(Date.now()).slice(-7)}`;
  const sum = [...body].reduce((total, sign, at) => total + SIGNS.indexOf(sign) * (3 ** at % 31), 0);
  return body + SIGNS[(31 - (sum % 31)) % 31];
}

test('the office registers an enterprise, brings a workbook back, and reads in its cell what is wrong', async ({ browser }) => {
  const { context, page } = await desk(browser, 'office');
  const code = creditCode();
  const name = `端到端示例企业${code.slice(-8)}`;
  await page.goto('/enterprises');
  await settled(page);
  await noSeriousFinding(page);
  await page.getByRole('button', { name: '新增企业' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('企业名称').fill(name);
  await form.getByLabel('统一社会信用代码').fill(`${code.slice(0, 17)}${code.endsWith('0') ? '1' : '0'}`);
  await form.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByText('校验位不符').first()).toBeVisible();
  await form.getByLabel('统一社会信用代码').fill(code);
  await form.getByRole('button', { name: /保\s*存/ }).click();
  await expect(page.getByText('已登记。')).toBeVisible();

  await page.goto(`/enterprises?q=${code}`);
  await page.getByRole('button', { name: name, exact: true }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await noSeriousFinding(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^导\s*入$/ }).click();
  const rows = [{ credit_code: code, name: `${name}改` }, { credit_code: '91330109', name: '错码企业' }];
  const file = { name: 'rows.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n')) };
  await page.getByLabel('选择文件').setInputFiles(file);
  await expect(page.getByText('有 2 处错误')).toBeVisible();
  await expect(page.getByText('该记录已登记，修改请先导出最新表格')).toBeVisible();
  await expect(page.getByText('应为 18 位')).toBeVisible();
  await expect(page.getByRole('button', { name: /确认导入/ })).toBeDisabled();
  await noSeriousFinding(page);
  await context.close();
});

test('a parcel granted under a stricter version is shown where it falls short', async ({ baseURL, browser }) => {
  const { context, page } = await desk(browser, 'office');
  // The gateway takes writes of a session from its own pages only.
  const headers = { Origin: baseURL ?? '' };
  const mark = String(Date.now()).slice(-8);
  const asked = { investment_intensity: { comparison: 'ge', value: '400', unit: '万元/亩' } };
  const standard = await context.request.post('/api/registry/v1/admission-standards', { data: { carrier_code: 'turing-town', valid_from: `20${30 + (Number(mark) % 60)}-01-0${1 + (Number(mark) % 9)}`, dimensions: asked }, headers });
  expect(standard.status(), await standard.text()).toBe(201);
  const { id, valid_from, number } = await standard.json();
  const parcel = { code: `端到端${mark}`, name: '端到端地块', carrier_code: 'turing-town', area: '50', standard_land: true, granted_on: valid_from, committed: { investment_intensity: '320' } };
  const made = await context.request.post('/api/registry/v1/parcels', { data: parcel, headers });
  expect(made.status(), await made.text()).toBe(201);
  try {
    await page.goto(`/parcels?breached=true&q=${mark}`);
    await settled(page);
    await expect(page.getByText('✖ 1 项')).toBeVisible();
    await noSeriousFinding(page);
    await page.getByRole('button', { name: parcel.code }).click();
    await expect(page.getByText(`按准入标准第 ${number} 版判定`)).toBeVisible();
    await expect(page.getByText('承诺未达标准（要求 ≥400 万元/亩）')).toBeVisible();
    await noSeriousFinding(page);
  } finally {
    // What a run entered does not stay in the demonstration.
    await context.request.delete(`/api/registry/v1/parcels/${(await made.json()).id}`, { headers: { ...headers, 'If-Match': '"1"' } });
    await context.request.delete(`/api/registry/v1/admission-standards/${id}`, { headers: { ...headers, 'If-Match': '"1"' } });
    await context.close();
  }
});

for (const [address, title] of [['/spaces', '科创空间'], ['/recognitions', '认定'], ['/admission-standards', '准入标准'], ['/opportunities', '产业招商']] as const) {
  test(`the page ${address} stands and is accessible`, async ({ browser }) => {
    const { context, page } = await desk(browser, 'office');
    await page.goto(address);
    await settled(page);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await noSeriousFinding(page);
    if (address !== '/opportunities') {
      await page.getByRole('button', { name: /^新增/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await noSeriousFinding(page);
    }
    await context.close();
  });
}
