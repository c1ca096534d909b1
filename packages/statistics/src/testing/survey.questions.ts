/** A question of a survey whose answers are groups. */
export const choice = (code: string, codes: readonly string[]) => ({
  code,
  kind: 'SINGLE_CHOICE' as const,
  minimum: null,
  maximum: null,
  topBoxMinimum: null,
  isDemographic: true,
  choices: codes.map((each) => ({ code: each, value: null })),
});
/** A question of a survey with numbers from 0; without a scale if the maximum is null. */
export const number = (code: string, maximum: number | null, topBoxMinimum: number | null = null) => ({
  code,
  kind: 'NUMBER' as const,
  minimum: maximum === null ? null : 0,
  maximum,
  topBoxMinimum,
  isDemographic: false,
  choices: [],
});
