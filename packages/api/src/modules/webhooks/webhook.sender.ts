import { lookup as lookUp } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';

import { addressIn, isPublicAddress, notPublicMessage } from './webhook-address.rules.ts';
import type { Attempt } from './webhook.rules.ts';

const sendMilliseconds = 10_000;
/** The answer is not used. It is read so that the receiver can finish, and no further than this. */
const answerBytesMax = 64 * 1024;

export interface WebhookMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The parts of sending that tests replace. */
export interface WebhookNetwork {
  readonly resolve: (host: string) => Promise<readonly { address: string; family: number }[]>;
  readonly isAllowed: (address: string) => boolean;
  readonly request: (
    url: URL,
    options: RequestOptions,
    answered: (answer: IncomingMessage) => void,
  ) => ReturnType<typeof httpsRequest>;
  readonly milliseconds: number;
}

const publicNetwork: WebhookNetwork = {
  resolve: (host) => lookUp(host, { all: true }),
  isAllowed: isPublicAddress,
  request: httpsRequest,
  milliseconds: sendMilliseconds,
};

export type WebhookSender = (message: WebhookMessage) => Promise<Attempt>;

/**
 * Sends a message once. Every address that the name resolves to must be public. The connection goes to one of the addresses that were checked, so that
 * a second answer of the DNS has no effect. A redirect is not followed, and is a failure. Never throws.
 */
export function createWebhookSender(network: Partial<WebhookNetwork> = {}): WebhookSender {
  const { resolve, isAllowed, request, milliseconds } = { ...publicNetwork, ...network };

  async function checkedAddresses(url: URL): Promise<readonly { address: string; family: number }[]> {
    const literal = addressIn(url);
    const found =
      literal === null
        ? await resolve(url.hostname)
        : [{ address: literal, family: literal.includes(':') ? 6 : 4 }];
    if (found.length === 0) throw new Error('The name of the server has no address.');
    if (!found.every(({ address }) => isAllowed(address))) throw new Error(notPublicMessage);
    return found;
  }

  function post({ url, headers, body }: WebhookMessage, signal: AbortSignal): Promise<number> {
    const target = new URL(url);
    return checkedAddresses(target).then(
      (addresses) =>
        new Promise((settle, reject) => {
          const lookup: LookupFunction = (_host, options, found) => {
            const [first] = addresses;
            if (options.all === true) found(null, [...addresses]);
            else found(null, first?.address ?? '', first?.family);
          };
          const options = { method: 'POST', headers, lookup, agent: false, signal };
          const sent = request(target, options, (answer) => {
            let bytes = 0;
            answer.on('data', (chunk: Buffer) => {
              bytes += chunk.length;
              if (bytes > answerBytesMax) answer.destroy();
            });
            answer.on('error', () => undefined);
            answer.on('close', () => {
              settle(answer.statusCode ?? 0);
            });
          });
          sent.on('error', reject);
          sent.end(body);
        }),
    );
  }

  return async (message) => {
    const signal = AbortSignal.timeout(milliseconds);
    try {
      if (URL.parse(message.url)?.protocol !== 'https:')
        throw new Error('The address does not begin with https://.');
      // A name server that does not answer is bounded too.
      const status = await Promise.race([post(message, signal), aborted(signal)]);
      if (status >= 200 && status < 300) return { ok: true, status };
      const problem =
        status >= 300 && status < 400
          ? `It answered ${status}. Redirects are not followed.`
          : `It answered ${status}.`;
      return { ok: false, status, problem };
    } catch (error) {
      const problem = signal.aborted
        ? `It did not answer within ${milliseconds / 1000} seconds.`
        : wordsOf(error);
      return { ok: false, status: null, problem };
    }
  };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_settle, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('timeout'));
    });
  });

const problemCharactersMax = 300;
const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, problemCharactersMax);
