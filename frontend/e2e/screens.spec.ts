import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { desk, type Login, settled } from './people';

/** Pictures for looking at, in the three sizes people use. `npm run screens`; ZAITI_SCREENS names the directory. */
const DIRECTORY = process.env.ZAITI_SCREENS ?? join(import.meta.dirname, '../test-results/screens');
const SIZES = { office: [1366, 768], wall: [1920, 1080], phone: [390, 844] } as const;

const PAGES: [name: string, login: Login, address: string][] = [
  ['overview', 'leader', '/'],
  ['wall', 'leader', '/wall'],
  ['past', 'leader', '/?known_on=2021-06-30&status=provisional'],
  ['indicator', 'leader', '/indicators/share.investment'],
  ['indicator-count', 'leader', '/indicators/share.projects'],
  ['indicator-silent', 'leader', '/indicators/talent.recruited'],
  ['carriers', 'leader', '/carriers'],
  ['carrier', 'leader', '/carriers/turing-town'],
  ['projects', 'office', '/projects'],
  ['review', 'office', '/actuals'],
  ['entry', 'carrier', '/actuals'],
  ['import', 'carrier', '/actuals/import'],
  ['missing', 'leader', '/nowhere'],
];

for (const [size, [width, height]] of Object.entries(SIZES)) {
  test(`@screens ${size} ${width}×${height}`, async ({ browser }) => {
    test.setTimeout(240_000);
    mkdirSync(DIRECTORY, { recursive: true });
    const save = (name: string) => join(DIRECTORY, `${name}-${size}.png`);
    const login = await browser.newPage({ viewport: { width, height } });
    await login.goto('/');
    await expect(login.getByLabel('用户名')).toBeVisible();
    await login.screenshot({ path: save('login') });
    await login.close();
    for (const who of ['leader', 'office', 'carrier'] as const) {
      const { context, page } = await desk(browser, who);
      await page.setViewportSize({ width, height });
      for (const [name, , address] of PAGES.filter(([, owner]) => owner === who)) {
        await page.goto(address);
        await settled(page);
        await page.waitForTimeout(500);
        await page.screenshot({ path: save(name), fullPage: name !== 'wall' });
      }
      if (who === 'office') {
        await page.goto('/projects?inside=true&sort=-planned_total');
        await settled(page);
        await page.getByRole('table').getByRole('link').first().click();
        await settled(page);
        await page.screenshot({ path: save('project'), fullPage: true });
        await page.getByRole('button', { name: /^(填报|更正|审核|查看) / }).first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await page.waitForTimeout(400);
        await page.screenshot({ path: save('month') });
      }
      await context.close();
    }
  });
}
