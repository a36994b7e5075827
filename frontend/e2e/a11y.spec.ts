import { expect, test } from '@playwright/test';
import { desk, noSeriousFinding, settled } from './people';

const PAGES = ['/', '/wall', '/?known_on=2021-06-30&status=provisional', '/indicators/share.investment', '/indicators/talent.recruited', '/carriers', '/carriers/turing-town', '/projects', '/project-lists', '/actuals', '/actuals/import', '/nowhere'];

for (const address of PAGES) {
  test(`axe finds nothing serious on ${address}`, async ({ browser }) => {
    const { page } = await desk(browser, 'office');
    await page.goto(address);
    await settled(page);
    await noSeriousFinding(page);
  });
}

test('axe finds nothing serious on the login', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('用户名')).toBeVisible();
  await noSeriousFinding(page);
});

test('axe finds nothing serious on a project and on a month that is open for entry', async ({ browser }) => {
  const { page } = await desk(browser, 'office');
  await page.goto('/projects');
  await settled(page);
  await page.getByRole('table').getByRole('link').first().click();
  await settled(page);
  await noSeriousFinding(page);
  await page.getByRole('button', { name: /^(填报|更正|审核|查看) / }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await noSeriousFinding(page);
});

test('the board is reached and used by keyboard alone', async ({ browser }) => {
  const { page } = await desk(browser, 'leader');
  await page.goto('/');
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const link = page.locator('article[data-code="share.investment"]').getByRole('link').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/indicators\/share\.investment/);
});
