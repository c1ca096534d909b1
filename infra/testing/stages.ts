import { deployStage, type Stack } from './stack.ts';

export const stageNames = ['production', 'dev'] as const;
export type StageName = (typeof stageNames)[number];

export const corsOrigins = ['https://county.example.org', 'https://agency.example.org'];

/** A complete environment of a deployer. An empty value counts as missing. */
export const deployerEnvironment = {
  CORS_ORIGINS: corsOrigins.join(','),
  ALARM_EMAIL: 'operator@example.org',
  MAIL_FROM: 'news@county.example.org',
  MAIL_IDENTITY: '',
  PUBLIC_SITE_URL: 'https://site.example.org/public/',
  MONTHLY_BUDGET_USD: '',
  OIDC_ISSUER: '',
  OIDC_AUDIENCE: '',
  OIDC_JWKS_URL: '',
  SST_SECRET_DatabaseApiPassword: 'api p@ss',
  SST_SECRET_DatabaseSystemPassword: 'system',
  SST_SECRET_DatabaseOwnerPassword: 'owner',
  SST_SECRET_ReceiptSigningKey: 'PEM of an Ed25519 key',
};

/** Both stages, deployed to the mocks. */
export async function deployStages(): Promise<Record<StageName, Stack>> {
  const production = await deployStage('production', deployerEnvironment);
  const dev = await deployStage('dev', deployerEnvironment);
  return { production, dev };
}
