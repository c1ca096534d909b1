import { dataDirectory, readSettings } from './data-directory.ts';
import { StartError } from './errors.ts';
import { runningServer } from './running-server.ts';

/**
 * The connection string of rapport_system, for the commands of an operator: DATABASE_SYSTEM_URL, or the
 * database of the `npm start` that is running on the local data. Throws a StartError if neither exists.
 */
export async function systemUrl(environment: NodeJS.ProcessEnv): Promise<string> {
  const given = environment['DATABASE_SYSTEM_URL'];
  if (given) {
    if (URL.canParse(given) && /^postgres(ql)?:$/.test(new URL(given).protocol)) return given;
    throw new StartError(
      'DATABASE_SYSTEM_URL is malformed: it must be a connection string, such as postgresql://rapport_system:…@host:5432/rapport.',
    );
  }
  const data = dataDirectory(environment);
  if (runningServer(data) === undefined) {
    throw new StartError(
      `"npm start" is not running on ${data.root}. Start it, or set DATABASE_SYSTEM_URL to the connection string of rapport_system.`,
    );
  }
  const { passwords, ports } = await readSettings(data);
  if (ports.postgres === undefined) {
    throw new StartError(
      'The running "npm start" uses your own PostgreSQL. Set DATABASE_SYSTEM_URL to the connection string of rapport_system.',
    );
  }
  return `postgresql://rapport_system:${passwords.rapport_system}@127.0.0.1:${ports.postgres}/rapport`;
}
