/** The deployer's environment, such as `process.env`; an empty value counts as absent. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Another issuer than our own user pool: how its tokens are checked. */
interface ExternalIssuer {
  issuer: string;
  audience: string;
  jwksUrl: string;
}

/**
 * What differs from stage to stage. Everything else is the same everywhere, so that a fault of the network, the proxy or a
 * permission shows before production. Throws an error that names the setting when one is missing or malformed.
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

  /** The three settings come together or not at all. */
  function readIssuer(): ExternalIssuer | undefined {
    const issuer = setting('OIDC_ISSUER');
    if (issuer === undefined) return undefined;
    return {
      issuer,
      audience: required('OIDC_AUDIENCE', 'OIDC_ISSUER names an issuer, whose tokens carry an audience'),
      jwksUrl: required(
        'OIDC_JWKS_URL',
        'OIDC_ISSUER names an issuer, whose tokens are checked with its keys',
      ),
    };
  }

  const corsOrigins = isProduction
    ? required('CORS_ORIGINS', 'the front ends whose browsers may call the API and the buckets')
    : (setting('CORS_ORIGINS') ?? 'http://localhost:5173');
  const alarmEmail = isProduction
    ? required('ALARM_EMAIL', 'somebody must hear the alarms')
    : setting('ALARM_EMAIL');

  return {
    name,
    isProduction,
    corsOrigins: parseOrigins(corsOrigins),
    externalIssuer: readIssuer(),
    alarmEmail,
    monthlyBudgetUsd: parseUsd(setting('MONTHLY_BUDGET_USD') ?? (isProduction ? '1500' : '300')),
    logRetention: isProduction ? ('1 year' as const) : ('2 weeks' as const),
    databaseCapacity: isProduction
      ? ({ min: '1 ACU', max: '16 ACU' } as const)
      : ({ min: '0.5 ACU', max: '4 ACU' } as const),
    databaseReplicas: isProduction ? 1 : 0,
    databaseBackupDays: isProduction ? 35 : 7,
  };
}

/** Parses a comma-separated list of browser origins: each exactly an https origin, or http on this machine; a wildcard is neither. */
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

/** An amount as the budget service takes it. */
function parseUsd(amount: string): string {
  if (!(Number(amount) > 0)) throw new Error(`MONTHLY_BUDGET_USD: "${amount}" is not a positive amount.`);
  return amount;
}
