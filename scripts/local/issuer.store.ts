import { createIssuerFile, createLocalIssuer, type LocalIssuer } from '@rapport/functions/local/issuer.ts';

import { makeDataDirectory, readOrMake, type DataDirectory } from './data-directory.ts';

/** Never changes, for any port, so tokens remain valid after a start on another port. */
const issuerAddress = 'http://127.0.0.1:4000';

/** The token issuer of these data with its key. Created if it does not exist. */
export async function openIssuer(data: DataDirectory): Promise<LocalIssuer> {
  makeDataDirectory(data);
  return createLocalIssuer(await readOrMake(data.issuer, () => createIssuerFile(issuerAddress)));
}
