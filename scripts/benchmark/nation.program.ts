/** The deployed API for one database of the nation, in a process of its own. It says how long each answer took. */
import { programSettings } from './child.ts';
import { createField, type Question, type TimedAnswer } from './nation.field.ts';

const field = await createField(programSettings<{ databaseUrl: string }>().databaseUrl);

async function answer({ analyst, form }: Question): Promise<TimedAnswer> {
  const before = process.cpuUsage();
  const start = performance.now();
  const text = await field.ask(analyst, form);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, processorMs: (user + system) / 1000, bytes: text.length };
}

process.on('message', (question: Question) => {
  void answer(question).then((answered) => process.send?.(answered));
});
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
process.send?.('ready');
