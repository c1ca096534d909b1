import type { Method } from './method.ts';
import { proportion } from './methods/proportion.ts';

/** The methods of the command, in the order of its help. To add one, add its line. */
export const methods: readonly Method[] = [proportion];
