import { createIssuerFile, createLocalIssuer, type LocalIssuer } from '@rapport/functions/local/issuer.ts';

import { makeDataDirectory, readOrMake, type DataDirectory } from './data-directory.ts';

/** Stays what it was at first, whatever the port: tokens outlive a start on another one. */
const issuerAddress = 'http://127.0.0.1:4000';

/** The issuer of these data, with its key; made when there is none. */
export async function openIssuer(data: DataDirectory): Promise<LocalIssuer> {
  makeDataDirectory(data);
  return createLocalIssuer(await readOrMake(data.issuer, () => createIssuerFile(issuerAddress)));
}
