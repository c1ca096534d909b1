/** The deployer's environment, such as `process.env`. An empty value counts as missing. */
type Environment = Readonly<Record<string, string | undefined>>;

/** An issuer other than our own user pool, and how its tokens are checked. */
interface ExternalIssuer {
  issuer: string;
  audience: string;
  jwksUrl: string;
}

/** How news of feedback are sent. */
interface Mail {
  from: string;
  /** The verified identity of the mail service: a domain or an address. */
  identity: string;
  siteUrl: string;
}

/**
 * The differences between stages. Everything else is equal, so a fault of the network, the proxy or a
 * permission shows up before production. Throws an error with the name of a missing or malformed setting.
 */
export function readStage(name: string, environment: Environment) {
  const isProduction = name === 'production';

  function setting(key: string): string | undefined {
    return environment[key] || undefined;
  }

  function required(key: string, why: string): string {
    const value = setting(key);
    if (value === undefined) throw new Error(`Set ${key} to deploy the stage "${name}": ${why}.`);
    return value;
  }

  /** The three settings must be set together or not at all. */
  function readIssuer(): ExternalIssuer | undefined {
    const issuer = setting('OIDC_ISSUER');
    if (issuer === undefined) return undefined;
    return {
      issuer,
      audience: required('OIDC_AUDIENCE', 'the tokens of OIDC_ISSUER have an audience'),
      jwksUrl: required('OIDC_JWKS_URL', 'the tokens of OIDC_ISSUER are checked with its keys'),
    };
  }

  const corsOrigins = isProduction
    ? required('CORS_ORIGINS', 'browsers of these front ends can call the API and the buckets')
    : (setting('CORS_ORIGINS') ?? 'http://localhost:5173');
  const alarmEmail = isProduction
    ? required('ALARM_EMAIL', 'someone must receive the alarms')
    : setting('ALARM_EMAIL');

  /** The mail service sends news from an identity that was verified before: the domain of the address, or another one that is named. */
  function readMail(): Mail | undefined {
    const from = isProduction
      ? required('MAIL_FROM', 'residents get the news that they asked for from it')
      : setting('MAIL_FROM');
    if (from === undefined) return undefined;
    const domain = from.split('@')[1];
    if (!/^[^@\s]+@[^@\s]+$/.test(from) || domain === undefined)
      throw new Error(`MAIL_FROM: "${from}" is not an e-mail address.`);
    const siteUrl = required('PUBLIC_SITE_URL', 'the news have links to the public site');
    if (!URL.canParse(siteUrl) || !/^https:.*\/$/.test(siteUrl))
      throw new Error(`PUBLIC_SITE_URL: "${siteUrl}" does not begin with https:// and end with a slash.`);
    return { from, identity: setting('MAIL_IDENTITY') ?? domain, siteUrl };
  }

  return {
    name,
    isProduction,
    mail: readMail(),
    corsOrigins: parseOrigins(corsOrigins),
    externalIssuer: readIssuer(),
    alarmEmail,
    monthlyBudgetUsd: parseUsd(setting('MONTHLY_BUDGET_USD') ?? (isProduction ? '1500' : '300')),
    logRetention: isProduction ? ('1 year' as const) : ('2 weeks' as const),
    databaseCapacity: isProduction
      ? ({ min: '1 ACU', max: '16 ACU' } as const)
      : ({ min: '0.5 ACU', max: '4 ACU' } as const),
    databaseReplicas: isProduction ? 1 : 0,
    databasePipelines: parseSwitch('DATABASE_PIPELINING', setting('DATABASE_PIPELINING') ?? 'true'),
    databaseBackupDays: isProduction ? 35 : 7,
  };
}

/**
 * Parses a comma-separated list of browser origins. Each must be an https origin, or http on this machine.
 * Wildcards are refused.
 */
function parseOrigins(list: string): string[] {
  return list.split(',').map((item) => {
    const origin = item.trim();
    const url = URL.canParse(origin) ? new URL(origin) : undefined;
    const isLocal = url?.protocol === 'http:' && url.hostname === 'localhost';
    if (url?.origin !== origin || (url.protocol !== 'https:' && !isLocal)) {
      throw new Error(`CORS_ORIGINS: "${origin}" is not an https origin such as https://county.example.org.`);
    }
    return origin;
  });
}

function parseSwitch(key: string, value: string): boolean {
  if (value !== 'true' && value !== 'false') throw new Error(`${key}: "${value}" is not true or false.`);
  return value === 'true';
}

/** An amount in the format of the budget service. */
function parseUsd(amount: string): string {
  if (!(Number(amount) > 0)) throw new Error(`MONTHLY_BUDGET_USD: "${amount}" is not a positive amount.`);
  return amount;
}
