/**
 * `npm run --silent attack-releases -- SURVEYS`: attacks the releases of simulated surveys with linear and integer
 * programs, and says what they are good for.
 */
import {
  attackRelease,
  attackScales,
  attackVersions,
  randomSimulation,
} from '@rapport/statistics/testing/release.attack.ts';
import { simulatedSurvey } from '@rapport/statistics/testing/simulated.survey.ts';

import { endWithReader } from './closed-pipe.ts';
import { isMain } from './main-module.ts';

const help = `npm run --silent attack-releases -- SURVEYS [PEOPLE]

Simulates this number of surveys with 60 to PEOPLE respondents (400 by default), 5 to 20 questions and 2 to 4
demographic questions, makes a release of each, and attacks it. Prints a JSON line for each survey. A second line is about
two versions of a smaller survey, which differ by one respondent. A third one is about two scales that share items.

The attacks, and how much an attacker learns:

  counts, narrowCounts        Hidden groups, and people without an answer to a demographic question. Linear programs look for
                              their numbers. A narrow one has fewer possible values than the threshold.
  neighbors, narrowNeighbors  The same for the neighbor of a group of one person, who knows that.
  answers, narrowAnswers      Three answers to each question. A narrow one has not the whole range of the question.
  integers                    Integer programs about single questions: hidden counts (groups, and answers in them), and shares
                              (the counts behind suppressed shares of shown groups). The solver gave up undecided ones.

The usefulness of the release:

  figures, shown              Means, top-box shares and shares of choices of everyone and of each group, and those that are shown.
  addedMedian, addedMost      The most that rounding can move one of them, as a part of half its interval. "rounded" of them
                              have an interval.
  coarsestTarget              How many times coarser than usual the figures of a question are: 1, 2, 4 or 8.
  withheldDimensions          Demographic questions by which nothing is shown.

means are the means that are shown in the other two attacks. seconds are of the processor. The exit code is 1 if anything is
narrow or recovered.
`;

/** Versions are made in addition, so their surveys are smaller. */
const VERSIONS = { people: 200, questions: 8 };
const ANSWERS = 3;
const COUNTS_OF_SCALES = 12;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function main([surveys = '', people = '400']: readonly string[]): number {
  const [count, most] = [Number(surveys), Number(people)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(most) || most < 60) {
    console.log(help);
    return surveys === '--help' ? 0 : 2;
  }
  let found = 0;
  const print = (attack: string, make: () => Record<string, unknown>): void => {
    const begin = process.cpuUsage();
    const report = make();
    const { user, system } = process.cpuUsage(begin);
    const line = { attack, ...report, seconds: Math.round((user + system) / 1e5) / 10 };
    console.log(
      JSON.stringify(line, (_, value: unknown) => (typeof value === 'number' ? rounded(value) : value)),
    );
  };
  for (let seed = 1; seed <= count; seed += 1) {
    print('survey', () => {
      const simulation = randomSimulation(seed, { people: most, questions: 20 });
      const report = attackRelease(simulatedSurvey(simulation), ANSWERS, 1);
      const { narrowHidden, narrowShares } = report.integers;
      found += report.narrowCounts + report.narrowNeighbors + report.narrowAnswers;
      found += narrowHidden + narrowShares;
      return { ...simulation, ...report };
    });
    print('versions', () => {
      const simulation = randomSimulation(seed, VERSIONS);
      const report = attackVersions(simulatedSurvey(simulation), ANSWERS);
      found += report.narrowCounts + report.narrowAnswers;
      return { ...simulation, ...report };
    });
    print('scales', () => {
      const report = attackScales(seed, COUNTS_OF_SCALES);
      found += report.narrowHidden + report.narrowShares;
      return { seed, ...report };
    });
  }
  return found === 0 ? 0 : 1;
}

if (isMain(import.meta)) {
  endWithReader();
  process.exitCode = main(process.argv.slice(2));
}
