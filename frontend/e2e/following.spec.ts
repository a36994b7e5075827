import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { desk, noSeriousFinding, settled } from './people';

// Three or four people one after the other.
test.setTimeout(120_000);

// The department of the demonstration's login.
const UNIT = '（演示）统计部门';

async function ownProject(request: APIRequestContext): Promise<{ id: string; name: string }> {
  const answer = await request.get('/api/registry/v1/projects?state=active&limit=1&sort=name');
  const [first] = ((await answer.json()) as { items: { id: string; name: string }[] }).items;
  if (!first) throw new Error('the carrier officer has no project');
  return first;
}

async function choose(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('dialog').last().getByLabel(label, { exact: true });
  await field.fill(text);
  await expect(page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).first()).toBeVisible();
  await field.press('Enter');
}

async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('dialog').last().getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Tab');
}

/** The button that opens a step's form has the same word as the one that sends it. */
async function take(page: Page, step: string, fill: () => Promise<void>): Promise<void> {
  const drawer = page.locator('.ant-drawer');
  await drawer.getByRole('button', { name: step, exact: true }).click();
  await fill();
  await page.locator('.ant-modal').getByRole('button', { name: step, exact: true }).click();
  await expect(page.locator('.ant-modal')).toHaveCount(0);
}

const write = (page: Page, label: string, text: string) => page.locator('.ant-modal').getByLabel(label, { exact: true }).fill(text);

async function people(browser: Browser) {
  const [carrier, office, department, inspector] = [await desk(browser, 'carrier'), await desk(browser, 'office'), await desk(browser, 'department'), await desk(browser, 'inspector')];
  return { carrier, office, department, inspector };
}

test('an obstacle is raised by the carrier, assigned by the office, answered by the department and confirmed solved', async ({ browser }) => {
  const { carrier, office, department } = await people(browser);
  const project = await ownProject(carrier.context.request);
  const title = `端到端：用地指标 ${Date.now()}`;
  await carrier.page.goto(`/projects/${project.id}`);
  await settled(carrier.page);
  await carrier.page.getByRole('button', { name: '提出要素制约' }).click();
  await write(carrier.page, '事项', title);
  await carrier.page.locator('.ant-modal').getByRole('button', { name: /^提\s*出$/ }).click();
  await expect(carrier.page.getByRole('region', { name: '要素制约' })).toContainText(title);
  await expect(carrier.page.getByRole('region', { name: '全过程时间线' })).toContainText(title);

  await office.page.goto(`/blockers?q=${encodeURIComponent(title)}`);
  await settled(office.page);
  await office.page.getByRole('button', { name: title }).click();
  await expect(office.page).toHaveURL(/show=/);
  await expect(office.page.getByRole('row', { name: title })).toBeVisible();
  await take(office.page, '交 办', async () => {
    await choose(office.page, '责任单位', UNIT);
    await typeDay(office.page, '办理期限', '2022-09-20');
  });
  await expect(office.page.locator('.ant-drawer')).toContainText('超期');
  await noSeriousFinding(office.page);

  await department.page.goto('/blockers?mine=true');
  await settled(department.page);
  await expect(department.page.getByRole('row', { name: title })).toContainText('待本单位办理');
  await noSeriousFinding(department.page);
  await department.page.getByRole('button', { name: title }).click();
  await take(department.page, '答 复', () => write(department.page, '答复内容', '指标已落实'));
  await expect(department.page.locator('.ant-drawer').getByRole('button', { name: '确认解决' })).toHaveCount(0);

  await carrier.page.goto(`/blockers?q=${encodeURIComponent(title)}`);
  await settled(carrier.page);
  await carrier.page.getByRole('button', { name: title }).click();
  await take(carrier.page, '确认解决', () => write(carrier.page, '解决情况', '已供地'));
  const drawer = carrier.page.locator('.ant-drawer');
  await expect(drawer).toContainText('已解决');
  await expect(drawer.getByRole('list', { name: '办理过程' }).getByRole('listitem')).toHaveCount(4);
});

test('an order is issued by the inspector, replied by the unit, verified and closed', async ({ browser }) => {
  const { inspector, department } = await people(browser);
  const title = `端到端：督办 ${Date.now()}`;
  await inspector.page.goto('/orders');
  await settled(inspector.page);
  await inspector.page.getByRole('button', { name: '下发督办单' }).click();
  await write(inspector.page, '事项', title);
  await write(inspector.page, '督办要求', '九月底前回复');
  await choose(inspector.page, '责任单位', UNIT);
  await typeDay(inspector.page, '回复期限', '2022-10-31');
  await inspector.page.locator('.ant-modal').getByRole('button', { name: /^下\s*发$/ }).click();
  await expect(inspector.page.locator('.ant-modal')).toHaveCount(0);

  await department.page.goto(`/orders?mine=true&q=${encodeURIComponent(title)}`);
  await settled(department.page);
  await expect(department.page.getByRole('row', { name: title })).toContainText(/督办〔\d{4}〕\d{3}号/);
  await department.page.getByRole('button', { name: title }).click();
  await take(department.page, '回 复', () => write(department.page, '回复内容', '已办理'));

  await inspector.page.goto(`/orders?q=${encodeURIComponent(title)}`);
  await settled(inspector.page);
  await inspector.page.getByRole('button', { name: title }).click();
  await take(inspector.page, '核实通过', () => write(inspector.page, '核实情况', '现场核实'));
  await take(inspector.page, '销 号', () => write(inspector.page, '销号意见', '同意销号'));
  await expect(inspector.page.locator('.ant-drawer')).toContainText('已销号');
  await noSeriousFinding(inspector.page);
});

test('a meeting decides what a unit does; the unit answers; the office accepts', async ({ browser }) => {
  const { office, department } = await people(browser);
  const title = `端到端：例会 ${Date.now()}`;
  await office.page.goto('/meetings');
  await settled(office.page);
  await office.page.getByRole('button', { name: '登记会议' }).click();
  await write(office.page, '会议名称', title);
  await typeDay(office.page, '会议日期', '2022-09-13');
  await office.page.getByRole('button', { name: '增加议题' }).click();
  await write(office.page, '议题 1', '用地保障');
  await office.page.locator('.ant-modal').getByRole('button', { name: /保\s*存/ }).click();
  await office.page.getByRole('link', { name: title }).click();
  await settled(office.page);
  await office.page.getByRole('button', { name: '登记议定事项' }).click();
  await write(office.page, '议定事项', `${title}：落实指标`);
  await choose(office.page, '责任单位', UNIT);
  await typeDay(office.page, '办理期限', '2022-10-31');
  await office.page.locator('.ant-modal').getByRole('button', { name: /保\s*存/ }).click();
  await expect(office.page.getByRole('region', { name: '议定事项' })).toContainText('办理中');
  await expect(office.page.locator('.ant-modal')).toHaveCount(0);
  await noSeriousFinding(office.page);

  await department.page.goto(`/follow-ups?mine=true&q=${encodeURIComponent(title)}`);
  await settled(department.page);
  await department.page.getByRole('button', { name: `${title}：落实指标` }).click();
  await take(department.page, '答 复', () => write(department.page, '办理情况', '已落实'));

  await office.page.reload();
  await settled(office.page);
  await office.page.getByRole('button', { name: `${title}：落实指标` }).click();
  await take(office.page, '核 销', () => write(office.page, '核销意见', '同意'));
  await expect(office.page.locator('.ant-drawer')).toContainText('已办结');
});
