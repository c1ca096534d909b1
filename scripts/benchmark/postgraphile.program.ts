/**
 * Contestant: PostGraphile 5 on the same tables and policies, through grafserv on Node's http server. The
 * tenant is a fixed setting of every transaction. Unlike ours, it checks no token, looks up no membership and
 * has no limits, so it does less work.
 */
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { createServer } from 'node:http';

import { programSettings, serveContestant, type ContestantSettings } from './child.ts';

const settings = programSettings<ContestantSettings>();

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: settings.databaseUrl,
      poolConfig: { max: settings.connectionsMax },
      schemas: ['public'],
      pubsub: false,
      pgSettings: { 'app.jurisdiction_id': settings.jurisdictionId },
    }),
  ],
  grafast: { explain: false },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, websockets: false },
});

const served = instance.createServ(grafserv);
const shell = createServer();
await served.addTo(shell);
const [listener] = shell.listeners('request');
serveContestant(listener as Parameters<typeof serveContestant>[0]);
