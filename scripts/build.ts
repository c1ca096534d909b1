import { fileURLToPath } from 'node:url';
import { buildFunctionBundles } from '@rapport/functions/bundle.ts';

/**
 * Bundles the functions into dist/<name>/ and prints the size of each bundle, the part that a start reads,
 * and the largest inputs.
 */
const outputDirectory = fileURLToPath(new URL('../dist', import.meta.url));
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2).padStart(6);

for (const bundle of await buildFunctionBundles({ outputDirectory })) {
  console.log(
    `${megabytes(bundle.bytes)} MB  dist/${bundle.name}/, of which a start reads ${megabytes(bundle.startBytes).trim()} MB`,
  );
  for (const input of bundle.largestInputs) console.log(`   ${megabytes(input.bytes)} MB  ${input.path}`);
}
