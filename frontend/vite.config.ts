import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { precompress } from './build/precompress.ts';

const gateway = process.env.ZAITI_BASE_URL ?? 'http://localhost:4286';

export default defineConfig({
  plugins: [react(), precompress()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    // The content security policy allows scripts from files only, and every supported browser knows modulepreload.
    modulePreload: { polyfill: false },
    // An asset inlined as a data: address would need a wider policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': { target: gateway, changeOrigin: false } } },
  preview: { proxy: { '/api': { target: gateway, changeOrigin: false } } },
  test: {
    environment: 'jsdom',
    include: ['tests/unit/**/*.test.{ts,tsx}'],
  },
});
