import { describe, expect, it } from 'vitest';
import { codebookMarkdown } from './codebook-page.ts';
import { surveyCodebook } from './survey-codebook.ts';
import { surveyColumns } from './survey-columns.ts';
import { surveyVersion } from './testing/survey-version.ts';

const codebook = surveyCodebook(surveyVersion);

describe('a codebook', () => {
  it('describes the columns of the export, in their order', () => {
    expect(codebook.columns.map(({ name }) => name)).toEqual(
      surveyColumns(surveyVersion).map(({ name }) => name),
    );
    expect(codebook.columns.map(({ position }) => position)).toEqual(
      codebook.columns.map((_, index) => index + 1),
    );
  });

  it('lists ranges, codes, and which codes are missing values', () => {
    expect(codebook.columns.find(({ name }) => name === 'trust')).toMatchObject({
      type: 'NUMBER',
      minimum: 0,
      maximum: 10,
      values: [{ code: '-9', label: "Don't know", isMissing: true, missingKind: 'DONT_KNOW' }],
    });
    expect(codebook.columns.find(({ name }) => name === 'area')?.values.map(({ code }) => code)).toEqual([
      '1',
      '-2',
      '99',
    ]);
    expect(codebook.columns.find(({ name }) => name === 'heard_tv')).toMatchObject({
      type: 'YES_NO',
      description: 'The question heard: Television',
    });
    expect(codebook.scales).toEqual(surveyVersion.scales);
  });

  it('is readable, and keeps its tables intact for any labels', () => {
    const text = codebookMarkdown(codebook);
    expect(text).toContain('# Trust \\| in \\<the\\> office, version 2');
    expect(text).toContain('| 3 | trust | NUMBER | 0 to 10 | The question trust |');
    expect(text).toContain("| -9 | Don't know | no (don't know) |");
    expect(text).toContain('- trust (reversed)');
  });
});
