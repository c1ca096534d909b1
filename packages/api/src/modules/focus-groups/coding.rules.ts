import type { DemographicDimension } from '@rapport/core/demographic-group.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { krippendorffAlpha, type UnitCodes } from '@rapport/statistics/krippendorff.alpha.ts';
import type { SurveyReleaseInput } from '@rapport/statistics/release/release.types.ts';

/** An excerpt with the decisions of its coders: for each coder, the places of the themes in the codebook. */
export interface CodedExcerpt {
  participant: string;
  /** By the coder's name. */
  decisions: ReadonlyMap<string, ReadonlySet<number>>;
}

export interface Participant {
  id: string;
  groups: Readonly<Record<DemographicDimension, string | null>>;
}

/** The question of a release that has the themes. Codes of demographic questions are in capital letters. */
export const themesQuestion = 'themes';

/** The themes of an excerpt: those that at least half of its coders found. */
export function agreedThemes({ decisions }: CodedExcerpt): Set<number> {
  const counts = new Map<number, number>();
  for (const themes of decisions.values())
    for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => 2 * count >= decisions.size).map(([theme]) => theme));
}

/**
 * The agreement of coders about the themes at these places: Krippendorff's alpha of present and absent. A unit is
 * a theme in an excerpt; a coder who has not coded the excerpt has no code for it.
 */
export function codingAgreement(excerpts: readonly CodedExcerpt[], themes: readonly number[]): MeasuredValue {
  const coders = [...new Set(excerpts.flatMap(({ decisions }) => [...decisions.keys()]))];
  const units = excerpts.flatMap(({ decisions }) =>
    themes.map((theme): UnitCodes =>
      coders.map((coder) => {
        const found = decisions.get(coder);
        return found === undefined ? null : Number(found.has(theme));
      }),
    ),
  );
  const alpha = krippendorffAlpha(units, 'nominal');
  if (!alpha.ok) return { kind: 'NOT_REPORTED', reason: alpha.reason };
  const { value, interval, method, unit, caveats, units: pairs } = alpha.value;
  if (value === null) return { kind: 'NOT_REPORTED', reason: caveats[0] ?? 'It cannot be computed.' };
  return {
    kind: 'ESTIMATE',
    value,
    interval,
    numerator: null,
    denominator: pairs,
    method,
    unit,
    caveats: [...caveats, `From ${pairs} decisions that at least two coders made.`],
  };
}

const dimensions = [
  'AGE_BAND',
  'SEX',
  'RACE_ETHNICITY',
  'ETHNICITY',
] as const satisfies readonly DemographicDimension[];

/**
 * The subjects of the participants as answers to a survey: one question with the themes that a participant
 * spoke about, and the groups as demographic questions. So the mechanism of survey releases decides what is shown.
 * The order of groups is alphabetical and that of themes is the codebook's: neither depends on the answers.
 */
export function themeRelease(
  threshold: number,
  themeCodes: readonly string[],
  participants: readonly Participant[],
  excerpts: readonly CodedExcerpt[],
): SurveyReleaseInput {
  const spokenBy = new Map<string, Set<number>>();
  for (const excerpt of excerpts) {
    const spoken = spokenBy.get(excerpt.participant) ?? new Set();
    for (const theme of agreedThemes(excerpt)) spoken.add(theme);
    spokenBy.set(excerpt.participant, spoken);
  }
  const groupsOf = (dimension: DemographicDimension): string[] =>
    [...new Set(participants.flatMap(({ groups }) => groups[dimension] ?? []))].sort();
  const inUse = dimensions
    .map((code) => ({ code, groups: groupsOf(code) }))
    .filter(({ groups }) => groups.length > 0);
  const question = {
    minimum: null,
    maximum: null,
    topBoxMinimum: null,
  };
  return {
    threshold,
    scales: [],
    questions: [
      {
        ...question,
        code: themesQuestion,
        kind: 'MULTIPLE_CHOICE',
        isDemographic: false,
        choices: themeCodes.map((code) => ({ code, value: null })),
      },
      ...inUse.map(({ code, groups }) => ({
        ...question,
        code,
        kind: 'SINGLE_CHOICE' as const,
        isDemographic: true,
        choices: groups.map((group) => ({ code: group, value: null })),
      })),
    ],
    respondents: participants.map(({ id, groups }) => ({
      answers: [
        [...(spokenBy.get(id) ?? [])].sort((a, b) => a - b),
        ...inUse.map((dimension) => {
          const place = dimension.groups.indexOf(groups[dimension.code] ?? '');
          return place < 0 ? null : place;
        }),
      ],
    })),
  };
}
