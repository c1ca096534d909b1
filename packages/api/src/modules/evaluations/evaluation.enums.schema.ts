import { ClaimLevel, EvaluationDesign, EvaluationVerdict } from '@rapport/database/generated/prisma/enums.ts';
import { PlaceboVerdict } from '@rapport/statistics/evaluation/placebo.verdict.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { ExpectedEffect, UnitRole } from './evaluation.input.ts';

enumOf('EvaluationDesign', EvaluationDesign, 'How an evaluation compares.', {
  PRE_POST: 'Before and after, without a comparison. It describes a change and not its cause.',
  MATCHED_COMPARISON: 'Places with the program, and the most similar places without it.',
  DIFFERENCE_IN_DIFFERENCES: 'The change in places with the program, minus the change in places without it.',
  INTERRUPTED_TIME_SERIES: 'A series of periods, and what its earlier trend continues to.',
  RANDOMIZED: 'Places that got the program by chance, and those that did not.',
});

export const ClaimLevelEnum = enumOf(
  'ClaimLevel',
  ClaimLevel,
  'How much a result says about cause and effect. It follows from the design and its diagnostics.',
  {
    DESCRIPTIVE: 'It describes what happened.',
    ASSOCIATIONAL: 'The program and the outcome go together; other explanations are likely.',
    QUASI_EXPERIMENTAL: 'The program probably had this effect; other explanations are possible.',
    EXPERIMENTAL: 'Chance decided who got the program, so the program had this effect.',
  },
);

enumOf('EvaluationVerdict', EvaluationVerdict, 'The verdict by the registered decision rule.', {
  EXPECTED_EFFECT: 'The interval excludes no effect, on the side that was expected.',
  OPPOSITE_EFFECT: 'The interval excludes no effect, on the other side.',
  INCONCLUSIVE: 'The interval includes no effect, or cannot be computed.',
});

export const UnitRoleEnum = enumOf('UnitRole', UnitRole, 'The role of a place in an evaluation.', {
  TREATED: 'The program takes place there.',
  COMPARISON: 'The program does not take place there.',
});

export const ExpectedEffectEnum = enumOf(
  'ExpectedEffect',
  ExpectedEffect,
  'The effect that a program should have on its outcome.',
  {
    INCREASE: 'The outcome should be higher.',
    DECREASE: 'The outcome should be lower.',
    ANY: 'Any difference counts.',
  },
);

export const PlaceboVerdictEnum = enumOf(
  'PlaceboVerdict',
  PlaceboVerdict,
  'Whether a design raises as many false alarms as it promises, such as 5% at a confidence level of 95%.',
  {
    AS_PROMISED: 'The exact interval of the rate lies within 60% to 140% of the promise: 3–7% of 5%.',
    UNCERTAIN: 'The runs do not decide it. More history is needed. It lowers no claim level.',
    FLAGGED: 'The rate is outside 60% to 140% of the promise, and its exact interval excludes the promise.',
    NOT_MEASURED: 'The history allows fewer than 20 runs.',
  },
);
