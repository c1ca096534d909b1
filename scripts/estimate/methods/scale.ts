import { alphaStatistic } from '@rapport/statistics/alpha.statistic.ts';
import { recodeAnswers, type ScaleDefinition } from '@rapport/statistics/scale.scores.ts';
import { scaleStatistic, topBoxStatistic } from '@rapport/statistics/top-box.statistic.ts';

import { readDataFile, type DataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import { column, file, listOf, number, optional, required, UsageError } from '../options.ts';

const columns = required(listOf(column), 'The items.');
const reversed = optional(listOf(column), 'Items in which a high answer means little.');

/** One row per person, one entry per item. */
function peopleOf(data: DataFile, items: readonly string[]): (number | null)[][] {
  const lists = items.map((item) => data.numbersOrMissing(item));
  return data.rows.map((_, row) => lists.map((list) => list[row] ?? null));
}

function scaleOf(
  items: readonly string[],
  reversedItems: readonly string[] | null,
  minimum: number,
  maximum: number,
  minAnswered: number,
): ScaleDefinition {
  const unknown = reversedItems?.find((item) => !items.includes(item));
  if (unknown !== undefined)
    throw new UsageError(`--reversed has "${unknown}", which is not in --columns.`, 'reversed');
  const twice = items.find((item, index) => items.indexOf(item) !== index);
  if (twice !== undefined) throw new UsageError(`--columns has "${twice}" twice.`, 'columns');
  return {
    minimum,
    maximum,
    minAnswered,
    items: items.map((code) => ({ code, reverseScored: reversedItems?.includes(code) ?? false })),
  };
}

export const alpha = defineMethod({
  name: 'alpha',
  summary: "Cronbach's alpha: raw, standardized, without each item, with Feldt interval.",
  options: {
    file: required(file, 'One row per person.'),
    columns,
    reversed,
    minimum: optional(number, 'The lowest answer, for reversed items.'),
    maximum: optional(number, 'The highest answer, for reversed items.'),
  },
  run: async ({ file: path, columns: items, reversed: reversedItems, minimum, maximum, confidence }) => {
    if (reversedItems !== null && (minimum === null || maximum === null)) {
      throw new UsageError('--reversed needs --minimum and --maximum.', 'reversed');
    }
    const scale = scaleOf(items, reversedItems, minimum ?? 0, maximum ?? 1, 1);
    const data = await readDataFile(path);
    const people = peopleOf(data, items);
    if (reversedItems === null) return data.located(alphaStatistic(people, items, confidence));
    const checked = scaleStatistic(people, scale, null, confidence);
    if (!checked.ok) return data.located(checked);
    return data.located(
      alphaStatistic(
        people.map((answers) => recodeAnswers(scale, answers)),
        items,
        confidence,
      ),
    );
  },
});

export const scale = defineMethod({
  name: 'scale',
  summary: 'Mean of a scale of several items, its 0–100 index and its top-box share.',
  options: {
    file: required(file, 'One row per person.'),
    columns,
    minimum: required(number, 'The lowest answer.'),
    maximum: required(number, 'The highest answer.'),
    reversed,
    minAnswered: optional(number, 'The fewest valid items for a score. All items if absent.'),
    topBox: optional(number, 'The lowest person mean that counts in the top box.'),
  },
  run: async ({
    file: path,
    columns: items,
    minimum,
    maximum,
    reversed: reversedItems,
    minAnswered,
    topBox,
    confidence,
  }) => {
    const definition = scaleOf(items, reversedItems, minimum, maximum, minAnswered ?? items.length);
    const data = await readDataFile(path);
    return data.located(scaleStatistic(peopleOf(data, items), definition, topBox, confidence));
  },
});

export const topBox = defineMethod({
  name: 'top-box',
  summary: 'Share of valid answers at or above a limit.',
  options: {
    file: required(file, 'One row per person.'),
    column: required(column, 'The answers.'),
    minimum: required(number, 'The lowest answer that counts.'),
    missing: optional(listOf(number), 'Codes of "don\'t know" and refusals. They count nowhere.'),
  },
  run: async ({ file: path, column: name, minimum, missing, confidence }) => {
    const data = await readDataFile(path);
    const answers = data
      .numbersOrMissing(name)
      .map((answer) => (answer !== null && (missing?.includes(answer) ?? false) ? null : answer));
    return data.located(topBoxStatistic(answers, minimum, confidence), { column: name });
  },
});
