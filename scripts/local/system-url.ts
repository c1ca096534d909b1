import { dataDirectory, readSettings, type LocalSettings } from './data-directory.ts';
import { StartError } from './errors.ts';
import { runningServer } from './running-server.ts';

/**
 * The connection string of rapport_system, for the commands of an operator: DATABASE_SYSTEM_URL, or the
 * database of the `npm start` that is running on the local data. Throws a StartError if neither exists.
 */
export function systemUrl(environment: NodeJS.ProcessEnv): Promise<string> {
  return urlOf('rapport_system', 'DATABASE_SYSTEM_URL', environment);
}

/** The same for rapport_owner and DATABASE_OWNER_URL. */
export function ownerUrl(environment: NodeJS.ProcessEnv): Promise<string> {
  return urlOf('rapport_owner', 'DATABASE_OWNER_URL', environment);
}

async function urlOf(
  role: keyof LocalSettings['passwords'],
  variable: string,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const given = environment[variable];
  if (given) {
    if (URL.canParse(given) && /^postgres(ql)?:$/.test(new URL(given).protocol)) return given;
    throw new StartError(
      `${variable} is malformed: it must be a connection string, such as postgresql://${role}:…@host:5432/rapport.`,
    );
  }
  const data = dataDirectory(environment);
  if (runningServer(data) === undefined) {
    throw new StartError(
      `"npm start" is not running on ${data.root}. Start it, set ${variable} to the connection string of ${role}, or name a deployed function with --function.`,
    );
  }
  const { passwords, ports } = await readSettings(data);
  if (ports.postgres === undefined) {
    throw new StartError(
      `The running "npm start" uses your own PostgreSQL. Set ${variable} to the connection string of ${role}.`,
    );
  }
  return `postgresql://${role}:${passwords[role]}@127.0.0.1:${ports.postgres}/rapport`;
}
