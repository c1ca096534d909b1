import { api, graphql } from './api.ts';
import { databaseClusterId } from './database.ts';
import { deadLetterQueue, jobsQueue } from './queue.ts';
import { sweep } from './schedule.ts';
import { stage } from './stage.ts';
import { worker } from './worker.ts';

const accountId = aws.getCallerIdentityOutput().accountId;

const topic = new aws.sns.Topic('Alarms', { name: `${$app.name}-${stage.name}-alarms` });
new aws.sns.TopicPolicy('AlarmsPolicy', {
  arn: topic.arn,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        principals: [{ type: 'Service', identifiers: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'] }],
        actions: ['sns:Publish'],
        resources: [topic.arn],
        conditions: [{ test: 'StringEquals', variable: 'aws:SourceAccount', values: [accountId] }],
      },
    ],
  }).json,
});
if (stage.alarmEmail !== undefined) {
  new aws.sns.TopicSubscription('AlarmsEmail', {
    topic: topic.arn,
    protocol: 'email',
    endpoint: stage.alarmEmail,
  });
}

interface AlarmRule {
  description: string;
  namespace: string;
  metric: string;
  dimensions: Record<string, $util.Input<string>>;
  statistic: 'Average' | 'Maximum' | 'Sum';
  /** The alarm rings if the statistic of a period is greater than this. */
  above: number;
  /** The number of consecutive periods of five minutes above the threshold. */
  periods: number;
}

function alarm(name: string, rule: AlarmRule): void {
  new aws.cloudwatch.MetricAlarm(name, {
    alarmDescription: rule.description,
    namespace: rule.namespace,
    metricName: rule.metric,
    dimensions: rule.dimensions,
    statistic: rule.statistic,
    comparisonOperator: 'GreaterThanThreshold',
    threshold: rule.above,
    period: 300,
    evaluationPeriods: rule.periods,
    treatMissingData: 'notBreaching',
    alarmActions: [topic.arn],
    okActions: [topic.arn],
  });
}

alarm('DeadLetterAlarm', {
  description: 'A job failed five times and is in the dead-letter queue',
  namespace: 'AWS/SQS',
  metric: 'ApproximateNumberOfMessagesVisible',
  dimensions: { QueueName: deadLetterQueue.nodes.queue.name },
  statistic: 'Maximum',
  above: 0,
  periods: 1,
});

alarm('JobsWaitingAlarm', {
  description: 'The oldest job has waited for more than half an hour',
  namespace: 'AWS/SQS',
  metric: 'ApproximateAgeOfOldestMessage',
  dimensions: { QueueName: jobsQueue.nodes.queue.name },
  statistic: 'Maximum',
  above: 30 * 60,
  periods: 1,
});

alarm('ApiErrorsAlarm', {
  description: 'The API returned server errors',
  namespace: 'AWS/ApiGateway',
  metric: '5xx',
  dimensions: { ApiId: api.nodes.api.id },
  statistic: 'Sum',
  above: 5,
  periods: 1,
});

/**
 * Faults of ours in a resolver or a job. The answer of a resolver has status 200 and the other fields, so no metric of the
 * gateway shows it. The term is `internalFault` of packages/api/src/log.ts.
 */
const faults = { namespace: `${$app.name}/${stage.name}`, metric: 'InternalFaults' };
for (const [name, logGroup] of Object.entries({
  Graphql: graphql.nodes.logGroup,
  Worker: worker.nodes.logGroup,
  Sweep: sweep.nodes.logGroup,
})) {
  new aws.cloudwatch.LogMetricFilter(`${name}Faults`, {
    logGroupName: logGroup.apply((group) => {
      if (group === undefined) throw new Error(`The function ${name} has no log group.`);
      return group.name;
    }),
    pattern: '"RAPPORT_INTERNAL_FAULT"',
    metricTransformation: { namespace: faults.namespace, name: faults.metric, value: '1', defaultValue: '0' },
  });
}

alarm('InternalFaultsAlarm', {
  description: 'A resolver or a job failed for a reason that is ours. The log has "RAPPORT_INTERNAL_FAULT"',
  ...faults,
  dimensions: {},
  statistic: 'Sum',
  above: 0,
  periods: 1,
});

alarm('WorkerErrorsAlarm', {
  description: 'The worker crashed or timed out',
  namespace: 'AWS/Lambda',
  metric: 'Errors',
  dimensions: { FunctionName: worker.name },
  statistic: 'Sum',
  above: 0,
  periods: 1,
});

alarm('SweepErrorsAlarm', {
  description: 'The sweep keeps failing, so lost jobs are not announced again',
  namespace: 'AWS/Lambda',
  metric: 'Errors',
  dimensions: { FunctionName: sweep.name },
  statistic: 'Sum',
  above: 3,
  periods: 1,
});

alarm('DatabaseCapacityAlarm', {
  description: 'Aurora has run near its highest capacity for fifteen minutes',
  namespace: 'AWS/RDS',
  metric: 'ACUUtilization',
  dimensions: { DBClusterIdentifier: databaseClusterId },
  statistic: 'Average',
  above: 90,
  periods: 3,
});

new aws.budgets.Budget('MonthlyBudget', {
  name: `${$app.name}-${stage.name}-monthly`,
  budgetType: 'COST',
  timeUnit: 'MONTHLY',
  limitAmount: stage.monthlyBudgetUsd,
  limitUnit: 'USD',
  costFilters: [{ name: 'TagKeyValue', values: [`user:stage$${stage.name}`] }],
  notifications: [
    {
      comparisonOperator: 'GREATER_THAN',
      threshold: 80,
      thresholdType: 'PERCENTAGE',
      notificationType: 'ACTUAL',
      subscriberSnsTopicArns: [topic.arn],
    },
    {
      comparisonOperator: 'GREATER_THAN',
      threshold: 100,
      thresholdType: 'PERCENTAGE',
      notificationType: 'FORECASTED',
      subscriberSnsTopicArns: [topic.arn],
    },
  ],
});
