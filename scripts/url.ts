/** `npm run --silent url`: prints only the address of the running `npm start`, to stdout. */
import { dataDirectory } from './local/data-directory.ts';
import { runningServer } from './local/running-server.ts';

const data = dataDirectory();
const server = runningServer(data);
if (server) console.log(server.url);
else {
  console.error(
    `"npm start" is not running on ${data.root}. Start it, or set RAPPORT_DATA for a server with other data.`,
  );
  process.exitCode = 1;
}
