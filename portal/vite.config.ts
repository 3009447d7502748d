import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { gaps } from './tools/gaps.ts';
import { headTexts } from './tools/headTexts.ts';
import { packed } from './tools/packed.ts';

// For work on the pages against a platform that runs: npm run dev.
const platform = process.env['KLYNGE_GATEWAY'] ?? 'http://127.0.0.1:8080';
// Pages of another origin may not change anything there.
const onPlatform = { target: platform, headers: { origin: platform } };

// The gateway takes index.html, head.json and the files of portal/ from the class path.
export default defineConfig({
  plugins: [react(), gaps(), headTexts(), packed()],
  build: {
    outDir: 'target/classes/eu/klynge/portal',
    emptyOutDir: true,
    assetsDir: 'portal',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { proxy: { '/api': onPlatform, '/assets': onPlatform, '/session': onPlatform, '/sign-out': onPlatform } },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
} as Parameters<typeof defineConfig>[0]);
