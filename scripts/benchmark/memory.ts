import { setTimeout as sleep } from 'node:timers/promises';

const mebibyte = 1024 * 1024;

/** The seconds that `work` takes, and the most memory in MiB that this process has while it runs, beyond what it had before. */
export async function measured(work: () => Promise<unknown>): Promise<{ seconds: number; memory: number }> {
  globalThis.gc?.();
  await sleep(200);
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  clearInterval(timer);
  return { seconds, memory: (peak - before) / mebibyte };
}
