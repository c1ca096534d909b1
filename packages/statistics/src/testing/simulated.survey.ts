import type {
  ReleaseAnswer,
  ReleaseQuestion,
  ReleaseRespondent,
  ReleaseScale,
  SurveyReleaseInput,
} from '../release/release.types.ts';

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Simulation = {
  readonly seed: number;
  readonly people: number;
  readonly questions: number;
  readonly demographics: number;
  /** The share of missing answers, from 0 to 1. */
  readonly nonresponse: number;
  readonly scales: number;
};

/**
 * A survey as offices run them: questions of 2, 4, 5 and 11 points that share an attitude, choices without
 * values, lists of which several can be chosen, and demographic questions of uneven groups. The second demographic question is districts of the first one's regions, with a
 * few mis-coded people. The third is the first one asked again. Others are independent.
 */
export function simulatedSurvey(simulation: Simulation): SurveyReleaseInput {
  const random = randomNumbers(simulation.seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const regions = 2 + pick(4);
  const demographics = Array.from({ length: simulation.demographics }, (_, position) => {
    const choices =
      position === 1 ? regions * 2 : position === 2 ? regions : position === 0 ? regions : 2 + pick(5);
    return { code: `d${position}`, choices };
  });
  const points: Points[] = Array.from({ length: simulation.questions }, () => kinds[pick(6)] ?? 5);
  // Items of a scale have the same range.
  for (let item = 0; item < Math.min(simulation.questions, 5) && simulation.scales > 0; item += 1)
    points[item] = 5;
  const questions: ReleaseQuestion[] = [
    ...demographics.map(({ code, choices }) => choiceQuestion(code, choices, true)),
    ...points.map((each, position) =>
      each === 11
        ? numberQuestion(`q${position}`)
        : typeof each === 'number'
          ? choiceQuestion(`q${position}`, each, false)
          : unvaluedQuestion(`q${position}`, each),
    ),
  ];
  const scales = Array.from({ length: simulation.scales }, (_, scale): ReleaseScale => ({
    code: `s${scale}`,
    items: Array.from({ length: Math.min(simulation.questions, 5) - scale }, (_, item) => ({
      question: `q${item}`,
      isReversed: item === 1,
    })),
    minAnswered: scale === 0 ? 2 : 1,
    topBoxMinimum: 4,
  })).filter(({ items }) => items.length >= 2);
  const respondents = Array.from({ length: simulation.people }, (_, person): ReleaseRespondent => {
    const attitude = random() + random() - 1;
    const groups: (number | null)[] = [];
    demographics.forEach(({ choices }, position) => {
      const uneven = Math.min(choices - 1, Math.floor(choices * random() ** 1.8));
      const region = groups[0] ?? 0;
      const group =
        position === 1
          ? random() < 0.01
            ? pick(choices)
            : region * 2 + Number(random() < 0.2)
          : position === 2
            ? region
            : uneven;
      groups.push(group);
    });
    const given: ReleaseAnswer[] = [
      ...groups,
      ...points.map((each): ReleaseAnswer => {
        const level = Math.min(0.999, Math.max(0, 0.5 + 0.35 * attitude + 0.5 * (random() - 0.5)));
        if (each === 'MULTIPLE_CHOICE') return [0, 1, 2, 3].filter((choice) => random() < 0.2 * choice);
        return Math.floor((each === 'SINGLE_CHOICE' ? 4 : each) * level);
      }),
    ];
    return {
      key: `p${person}`,
      answers: given.map((answer) => (random() < simulation.nonresponse ? null : answer)),
    };
  });
  return { threshold: 10, questions, scales, respondents };
}

/** Points of a scale, or a question of four choices without values. */
type Points = number | 'SINGLE_CHOICE' | 'MULTIPLE_CHOICE';
const kinds: readonly Points[] = [11, 5, 2, 4, 'SINGLE_CHOICE', 'MULTIPLE_CHOICE'];

/** A question of four choices without values; the first is for missing answers if one is chosen. */
export function unvaluedQuestion(code: string, kind: 'SINGLE_CHOICE' | 'MULTIPLE_CHOICE'): ReleaseQuestion {
  const { choices, ...question } = choiceQuestion(code, 4, false);
  return {
    ...question,
    kind,
    topBoxMinimum: null,
    choices: choices.map(({ code: choice }, place) => ({
      code: choice,
      value: null,
      isMissing: place === 0 && kind === 'SINGLE_CHOICE',
    })),
  };
}

export function choiceQuestion(code: string, choices: number, isDemographic: boolean): ReleaseQuestion {
  return {
    code,
    kind: 'SINGLE_CHOICE',
    minimum: null,
    maximum: null,
    topBoxMinimum: isDemographic || choices === 2 ? null : choices - 1,
    isDemographic,
    choices: Array.from({ length: choices }, (_, choice) => ({ code: `c${choice}`, value: choice + 1 })),
  };
}

function numberQuestion(code: string): ReleaseQuestion {
  return {
    code,
    kind: 'NUMBER',
    minimum: 0,
    maximum: 10,
    topBoxMinimum: 7,
    isDemographic: false,
    choices: [],
  };
}
