import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Log } from '@rapport/api/log.ts';
import type { Mailer } from '@rapport/storage/mailer.ts';

/** Replaces the mail service on one machine: each message is a file that only its user can read. Nothing leaves the machine. */
export function createLocalMailer(directory: string, log: Log): Mailer {
  return {
    async send({ to, subject, text, unsubscribeUrl }) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
      const file = join(directory, `${time}-${randomUUID()}.eml`);
      const lines = [
        `To: ${to}`,
        `Subject: ${subject}`,
        `List-Unsubscribe: <${unsubscribeUrl}>`,
        'Content-Type: text/plain; charset=utf-8',
        '',
        text,
      ];
      await writeFile(file, lines.join('\r\n'), { mode: 0o600, flag: 'wx' });
      log({ level: 'info', message: 'a message was written to a file instead of being sent', file });
    },
  };
}
