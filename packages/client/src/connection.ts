import { createContext, useContext } from 'react';

import type { Connection } from './request.ts';

export const ConnectionContext = createContext<Connection | null>(null);

/** The connection of the RapportProvider around the component. Throws without a provider. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('Hooks of @rapport/client require a RapportProvider.');
  return connection;
}
