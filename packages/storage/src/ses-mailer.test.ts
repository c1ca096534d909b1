import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { createSesMailer } from './ses-mailer.ts';
import type { Mailer } from './mailer.ts';

/** A server on this machine that answers like SES. */
let answer: { status: number; error?: string };
let received: { path: string | undefined; body: Record<string, unknown> }[];
const server = createServer((request: IncomingMessage, response) => {
  void text(request).then((body) => {
    received.push({ path: request.url, body: JSON.parse(body) as Record<string, unknown> });
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      ...(answer.error === undefined ? {} : { 'x-amzn-errortype': answer.error }),
    });
    response.end(JSON.stringify(answer.error === undefined ? { MessageId: '1' } : { message: 'no' }));
  });
});
let endpoint: string;
let mailer: Mailer;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  mailer = createSesMailer({ region: 'us-east-1', endpoint, credentials, from: 'news@county.example' });
});
beforeEach(() => {
  answer = { status: 200 };
  received = [];
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const mail = {
  to: 'resident@example.org',
  subject: 'Novedades',
  text: 'Hay novedades.',
  unsubscribeUrl: 'https://county.example/public/unfollow#secret',
};

it('sends one message in plain text, with the link that stops them', async () => {
  await mailer.send(mail);
  expect(received).toEqual([
    {
      path: '/v2/email/outbound-emails',
      body: {
        FromEmailAddress: 'news@county.example',
        Destination: { ToAddresses: [mail.to] },
        Content: {
          Simple: {
            Subject: { Data: mail.subject, Charset: 'UTF-8' },
            Body: { Text: { Data: mail.text, Charset: 'UTF-8' } },
            Headers: [{ Name: 'List-Unsubscribe', Value: `<${mail.unsubscribeUrl}>` }],
          },
        },
      },
    },
  ]);
});

it.each([
  [400, 'MessageRejected', 'MAIL_REFUSED'],
  [400, 'BadRequestException', 'MAIL_REFUSED'],
  [400, 'MailFromDomainNotVerifiedException', 'MAILER_UNAVAILABLE'],
  [400, 'SendingPausedException', 'MAILER_UNAVAILABLE'],
  [429, 'TooManyRequestsException', 'MAILER_UNAVAILABLE'],
  [403, 'AccessDeniedException', 'MAILER_UNAVAILABLE'],
  [500, 'InternalFailure', 'MAILER_UNAVAILABLE'],
])('tells an error of the message from one of the service: %i %s', async (status, error, code) => {
  answer = { status, error };
  await expect(mailer.send(mail)).rejects.toMatchObject({ code });
});

it('says that a service that does not answer is unavailable', async () => {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const away = createSesMailer({
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:1',
    credentials,
    from: 'news@county.example',
  });
  await expect(away.send(mail)).rejects.toMatchObject({ code: 'MAILER_UNAVAILABLE' });
});
