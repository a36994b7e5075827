import { type APIRequestContext, expect, test } from '@playwright/test';
import { desk, noSeriousFinding, settled } from './people';

async function projectOf(request: APIRequestContext, carrier: string, baseURL: string): Promise<{ id: string; name: string }> {
  const data = {
    name: `合成示例项目 ${Date.now()}`,
    owner_unit: 'e2e-unit',
    filed_on: '2021-01-15',
    memberships: [{ carrier_code: carrier, valid_from: '2021-01-15' }],
    synthetic: true,
  };
  const units = (await (await request.get('/api/identity/v1/units?limit=1')).json()) as { items: { code: string }[] };
  const answer = await request.post('/api/registry/v1/projects', { data: { ...data, owner_unit: units.items[0]?.code ?? data.owner_unit }, headers: { Origin: baseURL } });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as { id: string; name: string };
}

test('a project gets its milestones, one is done late and turns yellow, one is re-planned with a reason; its month is reported and confirmed by another', async ({ browser, baseURL }) => {
  const carrier = await desk(browser, 'carrier');
  const me = (await (await carrier.context.request.get('/api/identity/v1/me')).json()) as { carriers: string[] };
  const office = await desk(browser, 'office');
  const project = await projectOf(office.context.request, me.carriers[0] ?? '', baseURL ?? '');

  const { page } = carrier;
  // The progress service may hear of the project a moment later; it asks by itself.
  await page.goto(`/projects/${project.id}?report=2022-09`);
  await settled(page);
  const milestones = page.getByRole('region', { name: '里程碑', exact: true });
  await milestones.getByRole('button', { name: '套用模板' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '套用模板' }).click();
  await expect(milestones.getByRole('row')).toHaveCount(9);

  await milestones.getByRole('button', { name: '开工 完成' }).click();
  const done = page.getByRole('dialog');
  await done.getByLabel('完成日期').fill('2022-03-01');
  await done.getByLabel('完成日期').press('Enter');
  await done.getByRole('button', { name: /保\s*存/ }).click();
  await expect(done.getByText('请上传佐证材料或填写佐证文号').first()).toBeVisible();
  await done.getByLabel('佐证文号').fill('示例〔2022〕1号');
  await done.getByRole('button', { name: /保\s*存/ }).click();
  await expect(done).toBeHidden();
  await expect(milestones.getByRole('row', { name: /开工/ }).getByText('▲ 滞后', { exact: false })).toBeVisible();

  await milestones.getByRole('button', { name: '基本建成 调整计划' }).click();
  const replan = page.getByRole('dialog');
  await replan.getByLabel('计划日期').fill('2023-09-30');
  await replan.getByLabel('计划日期').press('Enter');
  await replan.getByLabel('原因').fill('设计变更');
  await replan.getByRole('button', { name: /保\s*存/ }).click();
  await expect(milestones.getByRole('row', { name: /基本建成/ }).getByText('2023-09-30')).toBeVisible();
  await expect(milestones.getByRole('img', { name: /里程碑时间图/ })).toBeVisible();

  const month = page.getByRole('region', { name: '2022-09 形象进度' });
  await month.getByLabel('形象进度', { exact: true }).fill('主体结构施工至地上五层');
  await month.getByLabel('完成比例').fill('45');
  await month.getByRole('button', { name: /提\s*交/ }).click();
  await expect(month.getByText('待确认')).toBeVisible();
  await noSeriousFinding(page);

  await office.page.goto(`/reports?period=2022-09&q=${encodeURIComponent(project.name)}`);
  await settled(office.page);
  await office.page.getByRole('checkbox', { name: `选择 ${project.name}` }).check();
  await office.page.getByRole('button', { name: /确认所选 1 项/ }).click();
  await expect(office.page.getByRole('row', { name: new RegExp(project.name) }).getByText('已确认')).toBeVisible();
});

for (const address of ['/milestones', '/milestones/rules', '/reports', '/reports/matrix']) {
  test(`axe finds nothing serious on ${address}`, async ({ browser }) => {
    const { page } = await desk(browser, 'office');
    await page.goto(address);
    await settled(page);
    await noSeriousFinding(page);
  });
}
