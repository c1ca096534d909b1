import { demonstrationLinkSecret } from '@rapport/database/seed/court-survey.ts';

import type { FirstQuery } from './first-queries.ts';
import type { FrontEnd, FrontEndState } from './front-end.build.ts';

export interface ScreenContent {
  url: string;
  seconds: number;
  frontEnds: Readonly<Record<FrontEnd, FrontEndState>>;
  buildLogs: Readonly<Record<FrontEnd, string>>;
  /** Empty if the demonstration was not added to the user's own database. */
  signIns: readonly { name: string; does: string; token: string }[];
  queries: readonly FirstQuery[];
  logFile: string;
}

/** The text that `npm start` prints when it is ready. */
export function renderScreen(content: ScreenContent): string {
  const { url, signIns, queries } = content;
  const tokens = new Map(signIns.map(({ name, token }) => [name, token]));
  const lines = [
    '',
    `Rapport is ready (${content.seconds.toFixed(1)} s).`,
    '',
    `  GraphQL    ${url}/graphql`,
    `  Explorer   ${url}/graphql in a browser, signed in as ${signIns[0]?.name ?? 'nobody'}`,
    `  Dashboard  ${frontEndLine(content, 'dashboard', '')}`,
    `  Public     ${frontEndLine(content, 'public', 'cedar-county')}`,
    ...(signIns.length > 0
      ? [
          `  A survey   ${frontEndLine(content, 'public', `survey#${demonstrationLinkSecret('cedar-county')}`)}`,
        ]
      : []),
    `  Log        ${content.logFile}`,
    '',
    ...(signIns.length > 0
      ? [
          'Sign-ins, with tokens for 12 hours (for a new one: npm run --silent token -- cedar-editor)',
          ...signIns.flatMap(({ name, does, token }) => ['', `  ${name}: ${does}`, `  ${token}`]),
          '',
          'More sign-ins, such as cedar-admin, cedar-contributor and cedar-reviewer: npm run --silent token lists them',
          '',
          'Three queries to paste',
          ...queries.flatMap(({ title, signIn, query }) => [
            '',
            `# ${title}`,
            curl(url, tokens.get(signIn) ?? '', query),
          ]),
        ]
      : ['The database already has tenants, so the demonstration was not added to it.']),
    '',
    'Press Ctrl-C to stop. The data remains ("npm run reset" removes it).',
    '',
  ];
  return lines.join('\n');
}

function frontEndLine({ url, frontEnds, buildLogs }: ScreenContent, name: FrontEnd, page: string): string {
  return frontEnds[name] === 'built'
    ? `${url}/${name}/${page}`
    : `could not be built; see ${buildLogs[name]}`;
}

/** One line for any POSIX shell. */
export function curl(url: string, token: string, query: string): string {
  const body = JSON.stringify({ query: query.replaceAll(/\s+/g, ' ') });
  return `curl -s ${url}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${body.replaceAll("'", `'\\''`)}'`;
}
