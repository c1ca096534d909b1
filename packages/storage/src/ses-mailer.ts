import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';

import type { AwsConnection } from './aws-client.ts';
import { clientSettings } from './aws-client.ts';
import { MailerUnavailableError, MailRefusedError, type Mailer } from './mailer.ts';

export interface SesMailerOptions extends AwsConnection {
  /** An address of a verified identity. */
  readonly from: string;
}

const charset = 'UTF-8';

/** The errors with which SES refuses one message. It answers the others to every message, until someone mends the account. */
const refusals = new Set(['MessageRejected', 'BadRequestException']);

/** Sends mail through Amazon SES. */
export function createSesMailer({ from, ...connection }: SesMailerOptions): Mailer {
  const client = new SESv2Client(clientSettings(connection));
  return {
    async send({ to, subject, text, unsubscribeUrl }) {
      const message = {
        Subject: { Data: subject, Charset: charset },
        Body: { Text: { Data: text, Charset: charset } },
        Headers: [{ Name: 'List-Unsubscribe', Value: `<${unsubscribeUrl}>` }],
      };
      try {
        await client.send(
          new SendEmailCommand({
            FromEmailAddress: from,
            Destination: { ToAddresses: [to] },
            Content: { Simple: message },
          }),
        );
      } catch (cause) {
        const isRefused = cause instanceof Error && refusals.has(cause.name);
        throw isRefused ? new MailRefusedError({ cause }) : new MailerUnavailableError({ cause });
      }
    },
  };
}
