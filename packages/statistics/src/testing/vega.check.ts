import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Ajv } from 'ajv';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

const schema = fileURLToPath(import.meta.resolve('vega-lite/vega-lite-schema.json'));
const ajv = new Ajv({ strict: false, validateFormats: false });
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

/** The problems of a specification by Vega-Lite's own schema; empty if it is valid. */
export function specificationProblems(spec: unknown): readonly string[] {
  return validate(spec)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

/** The picture as SVG, drawn without a browser. The cast is the seam: a specification is plain JSON to us. */
export async function drawSpecification(text: string): Promise<string> {
  const { spec } = compile(JSON.parse(text) as TopLevelSpec);
  return new View(parse(spec), { renderer: 'none' }).toSVG();
}
