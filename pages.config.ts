import { defaultClientConditions, type PluginOption, type UserConfig } from 'vite';

/**
 * The build of a package of pages, below `base`. `policy` is the content security policy of the built page, in
 * addition to the rules that every page has. It does not hold in development, where the page has inline scripts.
 */
export function pagesConfig(base: string, react: PluginOption, policy: readonly string[]): UserConfig {
  const content = [
    "default-src 'self'",
    ...policy,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ];
  return {
    base,
    plugins: [
      react,
      {
        name: 'content-security-policy',
        apply: 'build',
        transformIndexHtml: () => [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: content.join('; ') },
            injectTo: 'head-prepend',
          },
        ],
      },
    ],
    resolve: {
      dedupe: ['react', 'react-dom', '@tanstack/react-query'],
      // The sources of the client, as in tsconfig.json.
      conditions: ['rapport-source', ...defaultClientConditions],
    },
    build: { target: 'es2022', sourcemap: true, assetsInlineLimit: 0 },
    // `npm start` serves the API there.
    server: { host: '127.0.0.1', proxy: { '/graphql': `http://127.0.0.1:${process.env.PORT ?? '4000'}` } },
  };
}
