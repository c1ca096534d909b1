/** One line of structured log. Values must not carry answers, names or credentials. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  message: string;
  [field: string]: unknown;
}

/**
 * Marks the entries of faults of ours: `fault: internalFault`. A metric filter counts the lines that contain it
 * (infra/alarms.ts), so it never changes.
 */
export const internalFault = 'RAPPORT_INTERNAL_FAULT';

export type Log = (entry: LogEntry) => void;
