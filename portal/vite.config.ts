import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { gaps } from './tools/gaps.ts';
import { headTexts } from './tools/headTexts.ts';
import { packed } from './tools/packed.ts';

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
  },
  // For work on the pages against a platform that runs: npm run dev.
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/assets': 'http://127.0.0.1:8080' } },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
} as Parameters<typeof defineConfig>[0]);
