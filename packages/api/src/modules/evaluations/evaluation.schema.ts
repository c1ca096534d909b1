import { nodeType } from '../../contract/node.schema.ts';
import { contains, filterOf, oneOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { IndicatorDefinition } from '../indicators/indicator.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { EvaluationPlanType } from './evaluation-plan.schema.ts';
import { readStoredPlan } from './evaluation.plan.service.ts';
import { evaluations } from './tables.ts';

export const Evaluation = nodeType(evaluations, {
  action: 'evaluation.read',
  description:
    'A question about the effect of a program, and the plan to answer it. The plan is checked, then registered, and only then has a result.',
  columns: {
    title: 'The title.',
    question: 'The question that it answers.',
    design: 'The design.',
  },
  references: {
    program: {
      to: Program,
      column: 'programId',
      isNullable: true,
      description: 'The program that it evaluates.',
    },
    outcome: {
      to: IndicatorDefinition,
      column: 'indicatorDefinitionId',
      description: 'The revision of the indicator that is the outcome.',
    },
  },
  fields: (t) => ({
    plan: t.field({
      type: EvaluationPlanType,
      description: 'The plan as it is now. Registrations have the plans that count.',
      extensions: { columns: ['plan'] },
      resolve: ({ plan }) => readStoredPlan(plan),
    }),
  }),
});

const lists = listsOf(Evaluation, evaluations);
lists.lookup('evaluation');
lists.query('evaluations', {
  description: 'The evaluations of the acting jurisdiction, by title by default.',
  filter: filterOf('EvaluationFilter', evaluations, {
    programId: refers('programId', 'Program', 'Of this program.'),
    designs: oneOf('design', 'With one of these designs.'),
    titleContains: contains('title', 'The title contains this text; case and accents do not matter.'),
  }),
  order: orderOf(evaluations, orderBy(evaluations, 'title', 'asc'), {
    TITLE: ['title', 'The title, alphabetically.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
