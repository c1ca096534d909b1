import { AsyncLocalStorage } from 'node:async_hooks';

import type { Plugin } from 'graphql-yoga';

const current = new AsyncLocalStorage<string>();
const requestIdForm = /^[A-Za-z0-9._:-]{1,100}$/;

/** The id of the request that the running code answers; undefined outside a request. */
export function currentRequestId(): string | undefined {
  return current.getStore();
}

/** Gives each request an id and returns it in the response. A valid `X-Request-Id` of the client is kept. */
export function useRequestId(): Plugin {
  return {
    onRequest(hook) {
      const { requestHandler } = hook;
      const sent = hook.request.headers.get('x-request-id');
      const id = sent !== null && requestIdForm.test(sent) ? sent : crypto.randomUUID();
      hook.setRequestHandler((...given) =>
        current.run(id, async () => {
          const response = await requestHandler(...given);
          response.headers.set('x-request-id', id);
          return response;
        }),
      );
    },
  };
}
