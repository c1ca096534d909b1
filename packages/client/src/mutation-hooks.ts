import {
  useMutation,
  useQueryClient,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query';

import { useConnection } from './connection.ts';
import type { RapportError } from './errors.ts';
import { refreshAfter } from './invalidation.ts';
import type { MutationDocument } from './operation.ts';
import { sendRequest } from './request.ts';

/** Sends a mutation, and refreshes the queries whose answers it changes. Its data has the result union. */
export interface MutationHook<Data, Variables> {
  <Context = unknown>(
    options?: Omit<UseMutationOptions<Data, RapportError, Variables, Context>, 'mutationFn' | 'mutationKey'>,
  ): UseMutationResult<Data, RapportError, Variables, Context>;
}

export function createMutationHook<Data, Variables extends object>(
  document: MutationDocument<Data, Variables>,
): MutationHook<Data, Variables> {
  return (options) => {
    const connection = useConnection();
    const queryClient = useQueryClient();
    return useMutation({
      ...options,
      mutationKey: [document.name],
      async mutationFn(variables) {
        const data = await sendRequest<Data>(connection, document.text, variables);
        void refreshAfter(queryClient, connection, document, variables, data);
        return data;
      },
    });
  };
}
