/**
 * `npm run --silent verify-certificate -- FILE`: checks the certificates of published counts, surveys and comparisons. It shares no code
 * with the software that hides counts, and reads nothing but the given file.
 */
import { readFileSync } from 'node:fs';

import { endWithReader } from './closed-pipe.ts';
import { comparisonDocument, type ComparisonDocument } from './verify-certificate/comparison.document.ts';
import { comparisonFaults } from './verify-certificate/comparison.ts';
import { countDocument, countFaults } from './verify-certificate/counts.ts';
import { surveyDocument } from './verify-certificate/survey.document.ts';
import { surveyFaults } from './verify-certificate/survey.ts';

const help = `npm run --silent verify-certificate -- FILE

FILE has one release with its certificate as JSON, or one on each line: lines and tables of counts, as
"npm run --silent suppress" prints them, or the release of a survey. For each hidden number, the certificate has
two complete sets of data. This command checks that both agree with everything published, and that they differ
by at least the threshold. For a survey, it checks the same for every answer and the width of its scale.
Frozen comparisons that are linked, such as quarters and their year, stand in one file, the earlier ones first.
Each is checked against those before it. A figure that a later one gives with another number was corrected or
has a new definition, so it is not compared.

It prints what is wrong. The exit code is 0 if every certificate holds, 1 if not, and 2 if FILE cannot be read.
`;

/** The faults of a release of any kind. Comparisons are checked together with the earlier ones of the file, which they join. */
function faultsOf(value: unknown, earlier: ComparisonDocument[]): string[] {
  const comparison = comparisonDocument.safeParse(value);
  if (comparison.success) {
    earlier.push(comparison.data);
    return comparisonFaults(earlier);
  }
  const survey = surveyDocument.safeParse(value);
  if (survey.success) return surveyFaults(survey.data);
  const counts = countDocument.safeParse(value);
  if (counts.success) return countFaults(counts.data);
  return ['this is not a release of counts, of a survey or of a comparison with its certificate'];
}

/** The releases of a file: one JSON value, or one on each line that is not empty. */
function readReleases(file: string): unknown[] {
  const text = readFileSync(file, 'utf8').trim();
  try {
    return [JSON.parse(text)];
  } catch (error) {
    const lines = text.split('\n');
    if (lines.length === 1) throw error;
    return lines.flatMap((line, index): unknown[] => {
      try {
        return line.trim() === '' ? [] : [JSON.parse(line)];
      } catch {
        throw new Error(`line ${index + 1} is not JSON`);
      }
    });
  }
}

function main([file, ...others]: readonly string[]): number {
  if (file === undefined || file.startsWith('-') || others.length > 0) {
    console.log(help);
    return file === '--help' ? 0 : 2;
  }
  let releases: unknown[];
  try {
    releases = readReleases(file);
  } catch (error) {
    console.log(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const earlier: ComparisonDocument[] = [];
  let holding = 0;
  for (const [index, value] of releases.entries()) {
    const faults = faultsOf(value, earlier);
    for (const fault of faults) console.log(`release ${index + 1}: ${fault}`);
    if (faults.length === 0) holding += 1;
  }
  console.log(`${holding} of ${releases.length} certificates hold.`);
  return holding === releases.length ? 0 : 1;
}

endWithReader();
process.exitCode = main(process.argv.slice(2));
