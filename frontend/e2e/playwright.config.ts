import { defineConfig } from '@playwright/test';

const baseURL = process.env.ZAITI_BASE_URL ?? 'http://localhost:4286';

/** Runs against a system that is already up with the demonstration data; nothing here starts or fakes a service. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // The chain writes what other tests look at.
  workers: 1,
  retries: 0,
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.ZAITI_CHROMIUM ?? '/usr/bin/chromium',
      // Debian's Chromium has no usable sandbox for root in a container.
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
});
