import { region } from './network.ts';
import { stage } from './stage.ts';

/** The token issuer, and how its tokens are checked. */
interface Oidc {
  issuer: $util.Input<string>;
  audience: $util.Input<string>;
  jwksUrl: $util.Input<string>;
}

/**
 * A user pool for invited users. Nobody can sign up alone. Users sign in with a password and a time-based
 * code.
 */
function createUserPool(): Oidc {
  const users = new sst.aws.CognitoUserPool('Users', {
    usernames: ['email'],
    mfa: 'on',
    softwareToken: true,
    domain: { prefix: $interpolate`${$app.name}-${stage.name}-${aws.getCallerIdentityOutput().accountId}` },
    transform: {
      userPool: {
        deletionProtection: stage.isProduction ? 'ACTIVE' : 'INACTIVE',
        adminCreateUserConfig: { allowAdminCreateUserOnly: true },
        accountRecoverySetting: { recoveryMechanisms: [{ name: 'verified_email', priority: 1 }] },
        passwordPolicy: { minimumLength: 14, temporaryPasswordValidityDays: 3 },
      },
    },
  });
  const client = users.addClient('Web', {
    callbackUrls: stage.corsOrigins.map((origin) => `${origin}/callback`),
    transform: {
      client: {
        allowedOauthFlows: ['code'],
        allowedOauthScopes: ['openid', 'email', 'profile'],
        logoutUrls: [...stage.corsOrigins],
        generateSecret: false,
        preventUserExistenceErrors: 'ENABLED',
        enableTokenRevocation: true,
        idTokenValidity: 60,
        accessTokenValidity: 60,
        refreshTokenValidity: 12,
        tokenValidityUnits: { idToken: 'minutes', accessToken: 'minutes', refreshToken: 'hours' },
      },
    },
  });
  const issuer = $interpolate`https://cognito-idp.${region}.amazonaws.com/${users.id}`;
  return { issuer, audience: client.id, jwksUrl: $interpolate`${issuer}/.well-known/jwks.json` };
}

export const oidc: Oidc = stage.externalIssuer ?? createUserPool();
