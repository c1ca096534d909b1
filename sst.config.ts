/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app(input) {
    const isProduction = input.stage === 'production';
    return {
      name: 'rapport',
      version: '4.17.1',
      home: 'aws',
      removal: isProduction ? 'retain' : 'remove',
      protect: isProduction,
      providers: {
        aws: {
          region: 'us-west-2',
          defaultTags: { tags: { application: 'rapport', stage: input.stage } },
        },
      },
    };
  },
  async run() {
    // First, because a missing bundle must be noticed before any resource is created.
    await import('./infra/bundles.ts');
    const { apiUrl } = await import('./infra/api.ts');
    const { oidc } = await import('./infra/auth.ts');
    await import('./infra/worker.ts');
    await import('./infra/schedule.ts');
    const { operate, operatorPolicy } = await import('./infra/operator.ts');
    await import('./infra/alarms.ts');
    return {
      api: apiUrl,
      issuer: oidc.issuer,
      audience: oidc.audience,
      operator: operate.name,
      operatorPolicy: operatorPolicy.arn,
    };
  },
});
