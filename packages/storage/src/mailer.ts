/** A message of plain text to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where the person stops such messages, for the header of RFC 2369. */
  readonly unsubscribeUrl: string;
}

/**
 * Sends mail. `send` rejects with `MailRefusedError` if this message would be refused again, and with
 * `MailerUnavailableError` if another attempt later can succeed.
 */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** The mail service refuses this message or its address. Another attempt would not help. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
  readonly code = 'MAIL_REFUSED';

  constructor(options?: ErrorOptions) {
    super('The mail service refuses this message.', options);
  }
}

/** The mail service did not answer, or takes no mail at the moment. */
export class MailerUnavailableError extends Error {
  override readonly name = 'MailerUnavailableError';
  readonly code = 'MAILER_UNAVAILABLE';

  constructor(options?: ErrorOptions) {
    super('The mail service takes no mail at the moment.', options);
  }
}
