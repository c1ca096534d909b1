/** `npm run --silent token -- <sign-in>`: a token of a demonstration sign-in, valid for 12 hours, and nothing else on stdout. */
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
      names.length === 0 ? 'Whose token?' : `There is no sign-in "${names.join(' ')}".`,
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
        `No "npm start" runs on ${data.root}: the token is good for one that does. Another server's data are named with RAPPORT_DATA.`,
      );
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
