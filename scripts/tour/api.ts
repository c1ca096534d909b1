import { sendRequest, type Connection } from '@rapport/client/request.ts';
import { isFailure } from '@rapport/client/result.ts';

/**
 * Sends an operation of @rapport/client as one sign-in. The result has the type that was generated with the
 * document. Rejects with the API's message if it is refused.
 */
export type Ask = <Result>(document: { text: string }, variables: object) => Promise<Result>;

/** Without a token, it asks as the public. */
export function connect(url: string, token: string | null): Ask {
  const connection: Connection = { endpoint: `${url}/graphql`, getToken: () => token, jurisdiction: null };
  return (document, variables) => sendRequest(connection, document.text, variables);
}

/** The payload of a mutation's result. Throws the expected failure's message otherwise. */
export function payload<T extends { readonly __typename: string }>(
  result: T,
): Extract<T, { __typename: `${string}Payload` }> {
  if (isFailure(result)) throw new Error('message' in result ? String(result.message) : result.__typename);
  return result as Extract<T, { __typename: `${string}Payload` }>;
}

/** The result of a lookup by id. Throws if it does not exist. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} does not exist`);
  return value;
}

const attemptsMax = 600;
const intervalMs = 500;

/** Polls a job until it has ended. Throws its problem if it failed. */
export async function untilDone<T extends { job: { status: string; problem: { message: string } | null } }>(
  read: () => Promise<T>,
  show: (found: T) => void,
): Promise<T> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const found = await read();
    show(found);
    if (found.job.status === 'SUCCEEDED') return found;
    if (found.job.status === 'FAILED') throw new Error(found.job.problem?.message ?? 'The job failed');
    await new Promise((resolve) => setTimeout(resolve, intervalMs));
  }
  throw new Error('The job did not end within five minutes');
}

/** Polls the figures of a closed version until a job has frozen them. */
export async function untilFrozen<T extends { overall: { answered: { __typename: string } } }>(
  read: () => Promise<T>,
): Promise<T> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const found = await read();
    if (found.overall.answered.__typename !== 'NotReported') return found;
    await new Promise((resolve) => setTimeout(resolve, intervalMs));
  }
  throw new Error('The figures were not frozen within five minutes');
}
