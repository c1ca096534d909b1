import type { DashboardState } from './dashboard.build.ts';
import type { FirstQuery } from './first-queries.ts';

export interface ScreenContent {
  url: string;
  seconds: number;
  dashboard: { state: DashboardState; log: string };
  /** Empty where the demonstration was not put into somebody's own database. */
  signIns: readonly { name: string; does: string; token: string }[];
  queries: readonly FirstQuery[];
  logFile: string;
}

/** What `npm start` prints when it is ready. */
export function renderScreen(content: ScreenContent): string {
  const { url, signIns, queries } = content;
  const tokens = new Map(signIns.map(({ name, token }) => [name, token]));
  const lines = [
    '',
    `Rapport is ready (${content.seconds.toFixed(1)} s).`,
    '',
    `  GraphQL    ${url}/graphql`,
    `  Explorer   ${url}/graphql in a browser, signed in as ${signIns[0]?.name ?? 'nobody'}`,
    `  Dashboard  ${dashboardLine(content)}`,
    `  Log        ${content.logFile}`,
    '',
    ...(signIns.length > 0
      ? [
          'Sign-ins, with tokens for 12 hours (a fresh one: npm run --silent token -- cedar-editor)',
          ...signIns.flatMap(({ name, does, token }) => ['', `  ${name}: ${does}`, `  ${token}`]),
          '',
          'Others, such as cedar-admin, cedar-contributor and cedar-reviewer: npm run --silent token lists them',
          '',
          'Three queries to paste',
          ...queries.flatMap(({ title, signIn, query }) => [
            '',
            `# ${title}`,
            curl(url, tokens.get(signIn) ?? '', query),
          ]),
        ]
      : ['The database has tenants of its own, so the demonstration was not added to it.']),
    '',
    'Ctrl-C stops it; the data stay ("npm run reset" clears them).',
    '',
  ];
  return lines.join('\n');
}

function dashboardLine({ url, dashboard }: ScreenContent): string {
  switch (dashboard.state) {
    case 'built':
      return `${url}/dashboard/`;
    case 'absent':
      return 'not part of this version';
    case 'failed':
      return `could not be built; ${dashboard.log} says why`;
  }
}

/** One line for any POSIX shell. */
export function curl(url: string, token: string, query: string): string {
  const body = JSON.stringify({ query: query.replaceAll(/\s+/g, ' ') });
  return `curl -s ${url}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${body.replaceAll("'", `'\\''`)}'`;
}
