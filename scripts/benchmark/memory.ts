import { setTimeout as sleep } from 'node:timers/promises';

const mebibyte = 1024 * 1024;

export interface Measured {
  readonly seconds: number;
  /** Processor time of this process, in all of its threads. */
  readonly processorSeconds: number;
  /** The most memory in MiB that this process had, beyond what it had before. */
  readonly memory: number;
}

/**
 * Measures `work` in this process. Memory is compared with the process as it is before, so let the same work run on a small file first: a process that is in use has compiled its code,
 * and its heap has grown to the size that the work needs in any case.
 */
export async function measured(work: () => Promise<unknown>): Promise<Measured> {
  globalThis.gc?.();
  await sleep(200);
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const started = performance.now();
  const processor = process.cpuUsage();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(processor);
  clearInterval(timer);
  return { seconds, processorSeconds: (user + system) / 1e6, memory: (peak - before) / mebibyte };
}
