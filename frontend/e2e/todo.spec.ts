import { expect, test } from '@playwright/test';
import { desk, type Login, noSeriousFinding, settled } from './people';

const WORDS: Partial<Record<Login, string>> = { office: '待我办理', carrier: '待我办理', department: '待我办理', inspector: '需要关注', leader: '需要关注' };

for (const [login, section] of Object.entries(WORDS) as [Login, string][]) {
  test(`${login} sees what waits, and nothing that may not be asked`, async ({ browser }) => {
    const { page } = await desk(browser, login);
    const refused: string[] = [];
    page.on('response', (answer) => {
      if (answer.url().includes('/api/') && answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`);
    });
    await page.goto('/todo');
    await settled(page);
    await expect(page.getByRole('region', { name: section }).getByRole('status').first()).toContainText('共');
    expect(refused).toEqual([]);
    await noSeriousFinding(page);
  });
}

test('a count leads to the list of as many', async ({ browser }) => {
  const { page, context } = await desk(browser, 'office');
  const { items } = (await (await context.request.get('/api/progress/v1/tasks?has_lead=false&limit=500')).json()) as { items: unknown[] };
  await page.goto('/todo');
  await settled(page);
  const card = page.getByRole('article', { name: '任务尚未明确牵头单位' });
  await expect(card).toContainText(items.length > 100 ? '100+ 项' : `${items.length} 项`);
  await card.getByRole('link', { name: /查看全部/ }).click();
  await expect(page.getByRole('heading', { name: '任务', exact: true, level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/has_lead=false/);
  const shown = page.getByRole('region', { name: '任务清单' });
  await expect(shown.getByRole('status')).toContainText(items.length > 50 ? '本页 50 条' : `共 ${items.length} 条`);
});
