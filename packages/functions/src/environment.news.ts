import type { AwsConnection } from '@rapport/storage/aws-client.ts';
import type * as z from 'zod';

import type { variables } from './environment.variables.ts';

/** How news of feedback are sent. */
export interface NewsSettings {
  connection: AwsConnection;
  from: string;
  siteUrl: string;
}

export const newsVariables = { MAIL_FROM: true, PUBLIC_SITE_URL: true, SES_ENDPOINT: true } as const;

type NewsVariables = Pick<z.output<typeof variables>, keyof typeof newsVariables | 'AWS_REGION'>;

/** How news of feedback are sent; undefined without the two variables that say so. */
export function newsSettings(read: NewsVariables): NewsSettings | undefined {
  const { MAIL_FROM: from, PUBLIC_SITE_URL: siteUrl, SES_ENDPOINT: endpoint, AWS_REGION: region } = read;
  if (from === undefined || siteUrl === undefined) return undefined;
  return { connection: connection(region, endpoint), from, siteUrl };
}

/** A service of a region, or a local server with its protocol. */
export function connection(region: string, endpoint: string | undefined): AwsConnection {
  return { region, ...(endpoint === undefined ? {} : { endpoint }) };
}
