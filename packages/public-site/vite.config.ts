import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

import { base } from './src/base.ts';

/** The built page loads its own files and calls the API of its own origin, and nothing else. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** Not in development, where the page has inline scripts. */
const policy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  base,
  plugins: [react(), policy],
  resolve: {
    dedupe: ['react', 'react-dom', '@tanstack/react-query'],
    // The sources of the client, as in tsconfig.json.
    conditions: ['rapport-source', ...defaultClientConditions],
  },
  build: { target: 'es2022', sourcemap: true, assetsInlineLimit: 0 },
  // `npm start` serves the API there.
  server: { host: '127.0.0.1', proxy: { '/graphql': `http://127.0.0.1:${process.env.PORT ?? '4000'}` } },
});
