/** One line of structured log. Values must not carry answers, names or credentials. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  message: string;
  [field: string]: unknown;
}

export type Log = (entry: LogEntry) => void;
