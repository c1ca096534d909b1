import { builder } from '../../builder.ts';
import { Evaluation } from '../evaluations/evaluation.schema.ts';
import { evaluations } from '../evaluations/tables.ts';
import { IndicatorDefinition } from '../indicators/indicator.schema.ts';
import { indicatorDefinitions } from '../indicators/tables.ts';
import { EthicsReview } from '../reviews/review.schema.ts';
import { ethicsReviews } from '../reviews/tables.ts';
import { ExpectedMovementEnum, PolicyChange } from './policy-change.schema.ts';

// A file of its own: reviews know publications, and publications know policy changes.

builder.objectField(PolicyChange, 'clearedByReview', (t) =>
  t.field({
    type: EthicsReview,
    action: 'review.read',
    nullable: true,
    description: 'The approval that cleared it; null if none is recorded.',
    extensions: { columns: ['clearedByReviewId'] },
    resolve: ({ clearedByReviewId }, _args, context) => ethicsReviews.find(context, clearedByReviewId),
  }),
);

builder.objectField(PolicyChange, 'indicatorDefinition', (t) =>
  t.field({
    type: IndicatorDefinition,
    action: 'indicator.read',
    nullable: true,
    description: 'The indicator that is expected to move; null if none is named.',
    extensions: { columns: ['indicatorDefinitionId'] },
    resolve: ({ indicatorDefinitionId }, _args, context) =>
      indicatorDefinitions.find(context, indicatorDefinitionId),
  }),
);

builder.objectField(PolicyChange, 'expectedMovement', (t) =>
  t.field({
    type: ExpectedMovementEnum,
    nullable: true,
    description: 'The direction in which the indicator is expected to move; null if none is named.',
    extensions: { columns: ['expectedMovement'] },
    resolve: ({ expectedMovement }) => expectedMovement,
  }),
);

builder.objectField(PolicyChange, 'evaluation', (t) =>
  t.field({
    type: Evaluation,
    action: 'evaluation.read',
    nullable: true,
    description: 'The evaluation that checks it; null if none is named.',
    extensions: { columns: ['evaluationId'] },
    resolve: ({ evaluationId }, _args, context) => evaluations.find(context, evaluationId),
  }),
);
