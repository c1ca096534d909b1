import type { ViewerQuery } from '@rapport/client/generated/hooks.ts';
import { createContext, useContext } from 'react';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

export const ViewerContext = createContext<Viewer | null>(null);

/**
 * Whether the user is allowed an action, such as "program.write". The API decides. This only hides forms that
 * it would refuse.
 */
export function useCan(action: string): boolean {
  return useContext(ViewerContext)?.can.includes(action) ?? false;
}
