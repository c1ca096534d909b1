import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createScratch } from './scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.stop());

const isRunning = (pid: unknown) => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};

test('the first invocation starts a process, and the next one reuses it', async () => {
  const lambda = scratch.lambda('export const handler = async (event) => ({ pid: process.pid, event })');
  const cold = await lambda.invoke({ text: 'é', list: [1, null] });
  const warm = await lambda.invoke('again');
  expect(cold).toMatchObject({ coldStart: true, payload: { event: { text: 'é', list: [1, null] } } });
  expect(cold.initMilliseconds).toBeGreaterThan(0);
  expect(warm).toMatchObject({ coldStart: false, initMilliseconds: 0 });
  expect(warm.payload).toEqual({ ...(cold.payload as object), event: 'again' });
});

test('two concurrent invocations run in two processes, and a third is refused if the maximum is two', async () => {
  const lambda = scratch.lambda(
    `export const handler = async () => { await new Promise((done) => setTimeout(done, 300)); return process.pid }`,
    { concurrencyMax: 2 },
  );
  const [first, second, third] = await Promise.all([lambda.invoke(1), lambda.invoke(2), lambda.invoke(3)]);
  expect(first.payload).not.toBe(second.payload);
  expect([first.coldStart, second.coldStart]).toEqual([true, true]);
  expect(third.error).toEqual({ errorType: 'TooManyRequestsException', errorMessage: 'Rate Exceeded.' });
  const later = await Promise.all([lambda.invoke(4), lambda.invoke(5)]);
  expect(later.map((result) => result.coldStart)).toEqual([false, false]);
});

test("a thrown error has Lambda's format, and the process stays warm", async () => {
  const lambda = scratch.lambda(
    `export const handler = async (event) => { if (event === 'bad') throw new RangeError('too far'); return 'fine' }`,
  );
  const { error } = await lambda.invoke('bad');
  expect(error).toMatchObject({ errorType: 'RangeError', errorMessage: 'too far' });
  expect(error?.trace?.[0]).toBe('RangeError: too far');
  expect(error?.trace?.join('\n')).toContain('index.mjs');
  expect(await lambda.invoke('good')).toMatchObject({ payload: 'fine', coldStart: false });
});

test('a function that cannot be loaded returns the reason to every invocation', async () => {
  const lambda = scratch.lambda(`throw new TypeError('no configuration')`);
  for (const event of [1, 2]) {
    const { error } = await lambda.invoke(event);
    expect(error).toMatchObject({ errorType: 'TypeError', errorMessage: 'no configuration' });
  }
  const { error } = await scratch.lambda('export const other = 1').invoke(1);
  expect(error?.errorType).toBe('Runtime.HandlerNotFound');
});

test('an invocation that takes too long is killed with its process', async () => {
  const lambda = scratch.lambda(
    `console.log(process.pid); export const handler = async (event) => { if (event === 'spin') for (;;); return process.pid }`,
    { timeoutSeconds: 0.5 },
  );
  const before = await lambda.invoke('once');
  const result = await lambda.invoke('spin');
  expect(result.error?.errorType).toBe('Sandbox.Timedout');
  expect(result.error?.errorMessage).toMatch(
    /^RequestId: [0-9a-f-]{36} Error: Task timed out after 0\.50 seconds$/,
  );
  expect(result.durationMilliseconds).toBeGreaterThanOrEqual(499);
  expect(isRunning(before.payload)).toBe(false);
  const after = await lambda.invoke('once');
  expect(after.coldStart).toBe(true);
  expect(after.payload).not.toBe(before.payload);
});

test('a crash fails only its own invocation', async () => {
  const lambda = scratch.lambda(
    `export const handler = async (event) => { if (event === 'exit') process.exit(3); if (event === 'kill') process.kill(process.pid, 'SIGKILL'); return 'fine' }`,
  );
  const exit = await lambda.invoke('exit');
  expect(exit.error?.errorType).toBe('Runtime.ExitError');
  expect(exit.error?.errorMessage).toMatch(/Error: Runtime exited with error: exit status 3$/);
  const kill = await lambda.invoke('kill');
  expect(kill.error?.errorMessage).toMatch(/Error: Runtime exited with error: signal: killed$/);
  expect(await lambda.invoke('fine')).toMatchObject({ payload: 'fine', coldStart: true });
});

test('an exception outside the handler ends the process, and the next event goes to a new one', async () => {
  const lambda = scratch.lambda(
    `export const handler = async (event) => {
       if (event === 'throw') setTimeout(() => { throw new Error('late') });
       if (event === 'reject') Promise.reject(new Error('unseen'));
       if (event !== 'fine') await new Promise((done) => setTimeout(done, 1000));
       return 'fine';
     }`,
  );
  expect((await lambda.invoke('throw')).error).toMatchObject({ errorType: 'Error', errorMessage: 'late' });
  expect(await lambda.invoke('fine')).toMatchObject({ payload: 'fine', coldStart: true });
  expect((await lambda.invoke('reject')).error).toMatchObject({
    errorType: 'Runtime.UnhandledPromiseRejection',
    errorMessage: 'unseen',
  });
  // The output of the process arrives through a separate pipe, perhaps after its answer.
  await expect.poll(() => lambda.logs()).toContain('unseen');
});

test.runIf(process.platform === 'linux')(
  'memory beyond the limit kills the process, in V8 and outside of it',
  async () => {
    const lambda = scratch.lambda(
      `export const handler = async (event) => {
       const kept = [];
       if (event === 'heap') for (;;) kept.push(new Array(10_000).fill({}));
       for (;;) { kept.push(Buffer.alloc(8_000_000, 1)); await new Promise((done) => setTimeout(done, 2)); }
     }`,
      { memoryMegabytes: 160, timeoutSeconds: 20 },
    );
    const buffers = await lambda.invoke('buffers');
    expect(buffers.error?.errorType).toBe('Runtime.OutOfMemory');
    const heap = await lambda.invoke('heap');
    expect(heap.error?.errorType).toMatch(/^Runtime\.(OutOfMemory|ExitError)$/);
  },
);

test('work left after the answer pauses until the next event', async () => {
  const lambda = scratch.lambda(
    `let ticks = 0; setInterval(() => ticks++, 10);
     export const handler = async () => ticks`,
  );
  const before = Number((await lambda.invoke(1)).payload);
  await sleep(500);
  const after = Number((await lambda.invoke(2)).payload);
  expect(after - before).toBeLessThan(20);
});

test("the environment has the given variables, PATH, and Lambda's own variables", async () => {
  process.env['SCRATCH_SECRET'] = 'inherited';
  const lambda = scratch.lambda(
    'export const handler = async (_, context) => ({ ...process.env, context })',
    {
      environment: { GIVEN: 'yes' },
    },
  );
  const { payload } = await lambda.invoke(null);
  delete process.env['SCRATCH_SECRET'];
  expect(payload).toMatchObject({
    GIVEN: 'yes',
    PATH: process.env['PATH'],
    _HANDLER: 'index.handler',
    AWS_LAMBDA_FUNCTION_NAME: lambda.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
    context: { functionName: lambda.name, invokedFunctionArn: lambda.arn, memoryLimitInMB: '256' },
  });
  const names = Object.keys(payload as object).filter((name) => !/^(AWS_|LAMBDA_|_)/.test(name));
  expect(names.sort()).toEqual(['GIVEN', 'PATH', 'TZ', 'context']);
});

test('the deadline is the timeout of this invocation', async () => {
  const lambda = scratch.lambda(
    'export const handler = async (_, context) => context.getRemainingTimeInMillis()',
    {
      timeoutSeconds: 3,
    },
  );
  const { payload } = await lambda.invoke(null);
  expect(payload).toBeGreaterThan(2000);
  expect(payload).toBeLessThanOrEqual(3000);
});

test('payloads above 6 MB are refused in both directions', async () => {
  const lambda = scratch.lambda(`export const handler = async (event) => 'x'.repeat(event.characters ?? 0)`);
  expect((await lambda.invoke({ characters: 6_291_557 })).error?.errorType).toBe(
    'Function.ResponseSizeTooLarge',
  );
  expect(await lambda.invoke({ characters: 6_000_000 })).toMatchObject({ coldStart: false });
  expect((await lambda.invoke('x'.repeat(6_291_557))).error?.errorType).toBe('RequestTooLargeException');
});

test('stopping kills warm processes and fails running invocations', async () => {
  const lambda = scratch.lambda(
    `export const handler = async (event) => { if (event === 'wait') await new Promise((done) => setTimeout(done, 60_000)); return process.pid }`,
    { timeoutSeconds: 60 },
  );
  const { payload: pid } = await lambda.invoke('once');
  const waiting = lambda.invoke('wait');
  await sleep(100);
  await lambda.stop();
  expect((await waiting).error?.errorType).toBe('Runtime.ExitError');
  expect(isRunning(pid)).toBe(false);
  await expect(lambda.invoke('once')).rejects.toThrow('was stopped');
});
