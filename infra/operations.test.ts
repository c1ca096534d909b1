import { internalFault } from '../packages/api/src/log.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { readStage } from './stage.settings.ts';
import { statementsOf } from './testing/policies.ts';
import { deployStage, type Stack } from './testing/stack.ts';
import {
  corsOrigins,
  deployerEnvironment,
  deployStages,
  stageNames,
  type StageName,
} from './testing/stages.ts';

let stacks: Record<StageName, Stack>;
beforeAll(async () => {
  stacks = await deployStages();
});

describe.each(stageNames)('the stage %s', (stageName) => {
  it('throttles the API and leaves its origins to the function', () => {
    const stack = stacks[stageName];
    expect(stack.one('aws:apigatewayv2/stage:Stage').inputs.defaultRouteSettings).toEqual({
      throttlingRateLimit: 200,
      throttlingBurstLimit: 400,
    });
    expect(stack.one('aws:apigatewayv2/api:Api').inputs.corsConfiguration).toEqual({});
    expect(stack.one('aws:lambda/function:Function', 'GraphqlFunction').inputs.environment).toMatchObject({
      variables: { CORS_ORIGINS: corsOrigins.join(',') },
    });
  });

  it('sweeps every minute, without overlap', () => {
    const stack = stacks[stageName];
    expect(stack.one('aws:scheduler/schedule:Schedule').inputs).toMatchObject({
      scheduleExpression: 'rate(1 minute)',
      state: 'ENABLED',
    });
    expect(Number(stack.one('aws:lambda/function:Function', 'SweepFunction').inputs.timeout)).toBeLessThan(
      60,
    );
  });

  it('admits only invited users, with a second factor', () => {
    const stack = stacks[stageName];
    expect(stack.one('aws:cognito/userPool:UserPool').inputs).toMatchObject({
      mfaConfiguration: 'ON',
      softwareTokenMfaConfiguration: { enabled: true },
      adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      deletionProtection: stageName === 'production' ? 'ACTIVE' : 'INACTIVE',
    });
    expect(stack.one('aws:cognito/userPoolClient:UserPoolClient').inputs).toMatchObject({
      allowedOauthFlows: ['code'],
      callbackUrls: corsOrigins.map((origin) => `${origin}/callback`),
    });
  });

  it('rings for every fault that the API, the worker or the sweep marks in its log', () => {
    const stack = stacks[stageName];
    const filters = stack.all('aws:cloudwatch/logMetricFilter:LogMetricFilter');
    expect(filters.map(({ name }) => name).toSorted()).toEqual([
      'GraphqlFaults',
      'SweepFaults',
      'WorkerFaults',
    ]);
    const groups = stack.all('aws:cloudwatch/logGroup:LogGroup').map(({ inputs }) => inputs.name);
    for (const { inputs } of filters) {
      expect(groups).toContain(inputs.logGroupName);
      expect(inputs).toMatchObject({
        pattern: `"${internalFault}"`,
        metricTransformation: { namespace: `rapport/${stageName}`, name: 'InternalFaults', value: '1' },
      });
    }
    expect(new Set(filters.map(({ inputs }) => inputs.logGroupName)).size).toBe(3);
    expect(stack.one('aws:cloudwatch/metricAlarm:MetricAlarm', 'InternalFaultsAlarm').inputs).toMatchObject({
      namespace: `rapport/${stageName}`,
      metricName: 'InternalFaults',
      statistic: 'Sum',
      threshold: 0,
    });
  });

  it('rings for dead letters, waiting jobs, errors and a full database', () => {
    const stack = stacks[stageName];
    const alarms = stack.all('aws:cloudwatch/metricAlarm:MetricAlarm');
    const watched = alarms.map(({ inputs }) => `${String(inputs.namespace)} ${String(inputs.metricName)}`);
    expect(watched.toSorted()).toEqual([
      'AWS/ApiGateway 5xx',
      'AWS/Lambda Errors',
      'AWS/Lambda Errors',
      'AWS/RDS ACUUtilization',
      'AWS/SQS ApproximateAgeOfOldestMessage',
      'AWS/SQS ApproximateNumberOfMessagesVisible',
      `rapport/${stageName} InternalFaults`,
    ]);
    const topicArn = 'arn:aws:sns:us-west-2:123456789012:' + `rapport-${stageName}-alarms`;
    for (const alarm of alarms) {
      expect(alarm.inputs).toMatchObject({
        alarmActions: [topicArn],
        comparisonOperator: 'GreaterThanThreshold',
      });
    }
    const deadLetters = stack.one('aws:sqs/queue:Queue', 'JobsDeadLetterQueue').inputs.name;
    expect(stack.one('aws:cloudwatch/metricAlarm:MetricAlarm', 'DeadLetterAlarm').inputs).toMatchObject({
      dimensions: { QueueName: deadLetters },
      threshold: 0,
    });
    expect(stack.one('aws:sns/topicSubscription:TopicSubscription').inputs).toMatchObject({
      topic: topicArn,
      endpoint: deployerEnvironment.ALARM_EMAIL,
    });
    expect(statementsOf(stack.one('aws:sns/topicPolicy:TopicPolicy').inputs.policy)).toMatchObject([
      {
        Principal: [{ type: 'Service' }],
        Action: ['sns:Publish'],
        Resource: [topicArn],
        Condition: [{ test: 'StringEquals', variable: 'aws:SourceAccount', values: ['123456789012'] }],
      },
    ]);
  });

  it('watches the monthly cost of the stage', () => {
    expect(stacks[stageName].one('aws:budgets/budget:Budget').inputs).toMatchObject({
      timeUnit: 'MONTHLY',
      limitUnit: 'USD',
      limitAmount: stageName === 'production' ? '1500' : '300',
      costFilters: [{ name: 'TagKeyValue', values: [`user:stage$${stageName}`] }],
      notifications: [{ threshold: 80 }, { threshold: 100 }],
    });
  });
});

describe('the settings of a deployment', () => {
  it('can turn pipelining off', () => {
    expect(readStage('dev', deployerEnvironment).databasePipelines).toBe(true);
    expect(readStage('dev', { ...deployerEnvironment, DATABASE_PIPELINING: 'false' }).databasePipelines).toBe(
      false,
    );
  });

  it('can name another issuer than the user pool', async () => {
    const issuer = {
      OIDC_ISSUER: 'https://login.example.org',
      OIDC_AUDIENCE: 'rapport',
      OIDC_JWKS_URL: 'https://login.example.org/keys',
    };
    const stack = await deployStage('dev', { ...deployerEnvironment, ...issuer });
    expect(stack.one('aws:lambda/function:Function', 'GraphqlFunction').inputs.environment).toMatchObject({
      variables: issuer,
    });
    expect(() => stack.all('aws:cognito/userPool:UserPool')).toThrow('No resource of type');
  });

  it.each([
    ['no origin in production', 'production', { CORS_ORIGINS: '' }, 'Set CORS_ORIGINS'],
    ['no alarm address in production', 'production', { ALARM_EMAIL: '' }, 'Set ALARM_EMAIL'],
    ['no address for news in production', 'production', { MAIL_FROM: '' }, 'Set MAIL_FROM'],
    ['a malformed address for news', 'dev', { MAIL_FROM: 'news' }, 'is not an e-mail address'],
    ['news without a site', 'dev', { PUBLIC_SITE_URL: '' }, 'Set PUBLIC_SITE_URL'],
    ['a site on plain http', 'dev', { PUBLIC_SITE_URL: 'http://a.example/' }, 'does not begin with https://'],
    ['any origin', 'dev', { CORS_ORIGINS: '*' }, 'CORS_ORIGINS: "*" is not an https origin'],
    [
      'an origin on plain http',
      'dev',
      { CORS_ORIGINS: 'http://county.example.org' },
      'is not an https origin',
    ],
    [
      'an origin with a path',
      'dev',
      { CORS_ORIGINS: 'https://county.example.org/' },
      'is not an https origin',
    ],
    ['an issuer without audience', 'dev', { OIDC_ISSUER: 'https://login.example.org' }, 'Set OIDC_AUDIENCE'],
    ['a switch that is neither', 'dev', { DATABASE_PIPELINING: 'off' }, 'is not true or false'],
    ['a budget of zero', 'dev', { MONTHLY_BUDGET_USD: '0' }, 'is not a positive amount'],
  ])('are refused with %s', (_case, stageName, settings, message) => {
    expect(() => readStage(stageName, { ...deployerEnvironment, ...settings })).toThrow(message);
  });
});
