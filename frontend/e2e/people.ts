import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

export type Login = 'leader' | 'office' | 'office2' | 'inspector' | 'carrier' | 'department' | 'tax' | 'admin';

function passwordOf(login: Login): string {
  const name = login === 'admin' ? 'ZAITI_ADMIN_PASSWORD' : 'ZAITI_DEMO_PASSWORD';
  const password = process.env[name];
  if (!password) throw new Error(`${name} must be set to the running system's password`);
  return password;
}

/** Fills in the login form as a person does. */
export async function logIn(page: Page, login: Login, address = '/'): Promise<void> {
  await page.goto(address);
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码').fill(passwordOf(login));
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await expect(page.getByRole('button', { name: /账户：/ })).toBeVisible();
}

/** A browser of that person's own, logged in without the form. */
export async function desk(browser: Browser, login: Login): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  const answer = await context.request.post('/api/identity/v1/session', { data: { username: login, password: passwordOf(login) } });
  expect(answer.status(), await answer.text()).toBe(204);
  return { context, page: await context.newPage() };
}

/** Waits until nothing on the page is still loading. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('.ant-skeleton')).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Waits until nothing moves: what fades in or out has other colours than those it comes to rest in. */
async function still(page: Page): Promise<void> {
  const moving = () => document.getAnimations().filter(({ effect, playState }) => playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime)).length;
  await expect.poll(() => page.evaluate(moving)).toBe(0);
}

/** Nothing on the page, or in a part of it, that axe calls serious or critical. */
export async function noSeriousFinding(page: Page, part = 'body'): Promise<void> {
  await still(page);
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(' | ')}`)).toEqual([]);
}
