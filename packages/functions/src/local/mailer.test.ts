import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { LogEntry } from '@rapport/api/log.ts';
import { expect, it } from 'vitest';

import { createLocalMailer } from './mailer.ts';

it('writes each message to a file of its own, which no other user can read, and keeps the address out of the log', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'rapport-mail-'));
  const log: LogEntry[] = [];
  try {
    const mailer = createLocalMailer(join(directory, 'mail'), (entry) => log.push(entry));
    const mail = { to: 'resident@example.org', subject: 'News', unsubscribeUrl: 'http://127.0.0.1/#x' };
    await Promise.all(['One.', 'Two.'].map((text) => mailer.send({ ...mail, text })));
    const files = await readdir(join(directory, 'mail'));
    const read = files.map((file) => readFile(join(directory, 'mail', file), 'utf8'));
    const contents = await Promise.all(read);
    expect(contents.map((text) => text.split('\r\n\r\n')[1]).toSorted()).toEqual(['One.', 'Two.']);
    for (const text of contents) {
      expect(text).toContain(
        'To: resident@example.org\r\nSubject: News\r\nList-Unsubscribe: <http://127.0.0.1/#x>',
      );
    }
    for (const file of files) expect((await stat(join(directory, 'mail', file))).mode & 0o077).toBe(0);
    expect(log).toHaveLength(2);
    expect(JSON.stringify(log)).not.toContain('resident@example.org');
  } finally {
    await rm(directory, { recursive: true });
  }
});
