/**
 * `npm run --silent token -- <sign-in>`: prints only a token of a demonstration sign-in, valid for 12 hours,
 * to stdout.
 */
import { demonstrationSignIns } from '@rapport/database/seed/sign-ins.ts';

import { dataDirectory } from './local/data-directory.ts';
import { explain } from './local/errors.ts';
import { openIssuer } from './local/issuer.store.ts';
import { runningServer } from './local/running-server.ts';

const names = process.argv.slice(2);
const signIn = demonstrationSignIns.find(({ name }) => name === names[0]);

if (names.length !== 1 || signIn === undefined) {
  const list = demonstrationSignIns.map(
    ({ name, role, organization }) => `  ${name.padEnd(17)} ${role} of ${organization}`,
  );
  console.error(
    [
      names.length === 0 ? 'Name a sign-in.' : `The sign-in "${names.join(' ')}" does not exist.`,
      'npm run --silent token -- <sign-in>',
      ...list,
    ].join('\n'),
  );
  process.exitCode = 1;
} else {
  try {
    const data = dataDirectory();
    const issuer = await openIssuer(data);
    console.log(await issuer.sign(signIn.subject));
    if (!runningServer(data))
      console.error(
        `"npm start" is not running on ${data.root}. The token will work when it is. For a server with other data, set RAPPORT_DATA.`,
      );
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
