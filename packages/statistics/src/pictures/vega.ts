/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A Vega-Lite specification as plain JSON. Its data are inside it, so that one file is the whole picture. */
export type VegaLiteSpec = { readonly $schema: string; readonly description: string } & Readonly<
  Record<string, Json>
>;

/** The texts of every picture. `description` is the alternative text for people who cannot see it. */
export type PictureWords = { readonly title: string; readonly description: string };

/** Blue and orange of Okabe and Ito, which people with any color vision can tell apart. */
export const colors = { main: '#0072B2', other: '#D55E00', quiet: '#595959' } as const;

/** A picture of layers over the same data. */
export function layered(
  { title, description }: PictureWords,
  values: readonly Readonly<Record<string, Json>>[],
  layer: readonly Json[],
  height: number,
): VegaLiteSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
    title: { text: title, anchor: 'start' },
    width: 560,
    height,
    data: { values },
    layer,
    config: { view: { stroke: null }, axis: { gridColor: '#e5e5e5' } },
  };
}

/** A line that marks a value on an axis, such as no difference or the start of a program. */
export function ruleAt(axis: 'x' | 'y', value: number): Json {
  return {
    data: { values: [{ at: value }] },
    mark: { type: 'rule', color: colors.quiet, strokeDash: [4, 4] },
    encoding: { [axis]: { field: 'at', type: 'quantitative' } },
  };
}
