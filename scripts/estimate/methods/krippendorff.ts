import { krippendorffAlpha } from '@rapport/statistics/krippendorff.alpha.ts';

import { readDataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import { column, file, listOf, oneOf, required } from '../options.ts';

export const krippendorff = defineMethod({
  name: 'krippendorff',
  summary: "Krippendorff's alpha: agreement of several coders, with missing codes.",
  options: {
    file: required(file, 'One row per coded unit.'),
    columns: required(listOf(column), 'The codes of each coder.'),
    level: required(oneOf(['nominal', 'ordinal', 'interval']), 'The level of measurement.'),
  },
  run: async ({ file: path, columns, level, confidence }) => {
    const data = await readDataFile(path);
    const coders = columns.map((name) =>
      level === 'nominal' ? data.textsOrMissing(name) : data.numbersOrMissing(name),
    );
    const units = data.rows.map((_, row) => coders.map((codes) => codes[row] ?? null));
    return data.located(krippendorffAlpha(units, level, confidence));
  },
});
