import { activityScenarios } from './activities.scenarios.ts';
import { comparisonScenarios } from './comparisons.scenarios.ts';
import { feedbackScenarios } from './feedback.scenarios.ts';
import { evaluationScenarios } from './evaluations.scenarios.ts';
import { focusGroupScenarios } from './focus-groups.scenarios.ts';
import { governanceScenarios } from './governance.scenarios.ts';
import { indicatorScenarios } from './indicators.scenarios.ts';
import { moneyScenarios } from './money.scenarios.ts';
import { officeScenarios } from './office.scenarios.ts';
import { partnerScenarios } from './partners.scenarios.ts';
import { programScenarios } from './programs.scenarios.ts';
import { publicationScenarios } from './publications.scenarios.ts';
import { recordScenarios } from './records.scenarios.ts';
import type { Scenario, Scenarios } from './scenario.ts';
import { sharingScenarios } from './sharing.scenarios.ts';
import { staffScenarios } from './staff.scenarios.ts';
import { surveyScenarios } from './surveys.scenarios.ts';
import { webhookScenarios } from './webhooks.scenarios.ts';

/** How to run each mutation of the contract. The contract tests fail for a mutation without a scenario. */
export const scenarios: Scenarios = {
  ...activityScenarios,
  ...comparisonScenarios,
  ...feedbackScenarios,
  ...evaluationScenarios,
  ...focusGroupScenarios,
  ...governanceScenarios,
  ...indicatorScenarios,
  ...moneyScenarios,
  ...officeScenarios,
  ...partnerScenarios,
  ...programScenarios,
  ...publicationScenarios,
  ...recordScenarios,
  ...sharingScenarios,
  ...staffScenarios,
  ...surveyScenarios,
  ...webhookScenarios,
};

/** A mutation with one of its inputs, and a title for test reports. */
export interface NamedScenario {
  title: string;
  mutation: string;
  scenario: Scenario;
}

/** The scenarios of a mutation: the first one and its variants. */
export function scenariosOf(mutation: string): NamedScenario[] {
  const { variants = {}, ...scenario } = scenarioOf(mutation);
  return [
    { title: mutation, mutation, scenario },
    ...Object.entries(variants).map(([name, values]) => ({
      title: `${mutation}, ${name}`,
      mutation,
      scenario: { ...scenario, ...values },
    })),
  ];
}

/** The scenario of a mutation. Throws if it does not exist. */
export function scenarioOf(name: string): Scenario {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`Add a scenario for the mutation ${name} under testing/scenarios`);
  return scenario;
}
