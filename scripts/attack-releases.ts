/**
 * `npm run --silent attack-releases -- SURVEYS`: attacks the releases of simulated surveys with linear and integer
 * programs, and says what they are good for.
 */
import { attackRelease, randomSimulation } from '@rapport/statistics/testing/release.attack.ts';
import { simulatedSurvey } from '@rapport/statistics/testing/simulated.survey.ts';

import { isMain } from './main-module.ts';

const help = `npm run --silent attack-releases -- SURVEYS [PEOPLE]

Simulates this number of surveys with 60 to PEOPLE respondents (400 by default), 5 to 20 questions and 2 to 4
demographic questions, makes a release of each, and attacks it. Prints a JSON line for each survey.

narrowCounts, narrowNeighbors, narrowAnswers, narrowBoxes and recoveredBoxes are the findings of the attackers. The
exit code is 1 if one of them is not 0. Integer programs attack boxes: counts of answers in hidden groups and behind
suppressed shares. narrowBoxes have fewer possible values than the threshold. shown and figures say how useful the
release is: the figures that are shown, of those that the questionnaire has.
`;

function main([surveys = '', people = '400']: readonly string[]): number {
  const [count, most] = [Number(surveys), Number(people)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(most) || most < 60) {
    console.log(help);
    return surveys === '--help' ? 0 : 2;
  }
  let found = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    const simulation = randomSimulation(seed, { people: most, questions: 20 });
    const begin = process.cpuUsage();
    const report = attackRelease(simulatedSurvey(simulation), 3, 1);
    const seconds = Math.round(process.cpuUsage(begin).user / 1e5) / 10;
    found += report.narrowCounts + report.narrowNeighbors + report.narrowAnswers;
    found += report.narrowBoxes + report.recoveredBoxes;
    console.log(JSON.stringify({ ...simulation, ...report, seconds }));
  }
  return found === 0 ? 0 : 1;
}

if (isMain(import.meta)) process.exitCode = main(process.argv.slice(2));
