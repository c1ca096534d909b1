/** Contestant: the deployed API. It checks the token, the limits and the cost of every request. */
import { createApp } from '@rapport/api/app.ts';
import { createTokenVerifier } from '@rapport/api/auth/token.verifier.ts';
import { unlimitedRates } from '@rapport/api/testing/unlimited-rates.ts';
import { createDatabase } from '@rapport/database/database.ts';

import { programSettings, serveContestant, type ContestantSettings } from './child.ts';
import { unusedServices } from './services.ts';

const settings = programSettings<ContestantSettings>();

const app = createApp({
  ...unusedServices,
  database: createDatabase({
    url: settings.databaseUrl,
    connectionsMax: settings.connectionsMax,
    statementsArePrepared: true,
  }),
  verifyToken: createTokenVerifier({
    issuer: settings.issuer,
    audience: settings.audience,
    keys: new URL(settings.jwksUrl),
  }),
  log: (entry) => console.error(entry),
  now: () => new Date(),
  corsOrigins: ['https://dashboard.example.org'],
  isExplorable: false,
  connectionsMax: settings.connectionsMax,
  // One person sends everything, and the contestants have no such limits.
  ...(settings.keepsRates === true ? {} : { rates: unlimitedRates }),
});

serveContestant((request, response) => void app(request, response));
