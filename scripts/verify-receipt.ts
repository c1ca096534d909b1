/**
 * `npm run --silent verify-receipt -- receipt.json [--public-key key.pem]`: recomputes the result of an evaluation
 * from the inputs in its receipt, without a server, and names each difference. Exits with 1 if there is one.
 */
import { checkReceipt, type Receipt } from '@rapport/statistics/evaluation/receipt.ts';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'public-key': { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined) {
    console.error('Usage: npm run --silent verify-receipt -- receipt.json [--public-key file.pem]');
    return 2;
  }
  const receipt = read(file);
  if (receipt === null) {
    console.error(`${file} is not a receipt of an evaluation.`);
    return 1;
  }
  const key = values['public-key'];
  const problems = checkReceipt(receipt, key === undefined ? null : readFileSync(key, 'utf8'));
  for (const { path, message } of problems) console.log(`${path}: ${message}`);
  if (problems.length > 0) return 1;
  const signer = key === undefined ? ' Compare its public key with `receiptKey` of the API.' : '';
  console.log(`The receipt agrees with its inputs. ${receipt.result.sentence}${signer}`);
  return 0;
}

/** The receipt in a file; null for another file. */
function read(file: string): Receipt | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Receipt>;
    const isReceipt = value.kind === 'rapport-evaluation-receipt' && value.registration?.plan !== undefined;
    return isReceipt && value.result !== undefined && Array.isArray(value.inputs) ? (value as Receipt) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

process.exitCode = main();
