import { table } from '../../tables/table.ts';

export const evaluations = table('Evaluation', 'evaluation');
export const placeboChecks = table('PlaceboCheck', 'placebo check');
export const evaluationRegistrations = table('EvaluationRegistration', 'registration', {
  plural: 'registrations of evaluations',
});
export const evaluationResults = table('EvaluationResult', 'result of an evaluation', {
  plural: 'results of evaluations',
  unlisted: ['receipt'],
});
