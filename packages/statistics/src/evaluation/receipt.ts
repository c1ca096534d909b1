import { createHash, createPublicKey, verify } from 'node:crypto';

import { canonicalJson } from './canonical.json.ts';
import { evaluate } from './evaluate.ts';
import type { EvaluationOutcome, RegistrationFacts } from './evaluation.outcome.ts';
import type { EvaluationInput, EvaluationPlan } from './evaluation.plan.ts';

/** The content of a registration. Its canonical JSON is hashed. */
export type RegistrationDocument = {
  readonly evaluationId: string;
  readonly number: number;
  readonly title: string;
  readonly question: string;
  readonly plan: EvaluationPlan;
  readonly facts: RegistrationFacts;
  readonly amendmentReason: string | null;
  /** ISO 8601. */
  readonly registeredAt: string;
  /** Of the registration before; null for the first. */
  readonly previousSha256: string | null;
};

/** Everything that recomputes a result. It has no time of its own, so that the same inputs give the same bytes. */
export type UnsignedReceipt = {
  readonly kind: 'rapport-evaluation-receipt';
  readonly formatVersion: 1;
  readonly codeVersion: string;
  readonly registration: RegistrationDocument;
  readonly registrationSha256: string;
  readonly inputs: readonly EvaluationInput[];
  readonly inputsSha256: string;
  readonly method: string;
  readonly claimLevel: EvaluationOutcome['claimLevel'];
  readonly result: EvaluationOutcome;
  readonly resultSha256: string;
};

/** `publicKey` is in PEM (SPKI), and `signature` is Ed25519 of the canonical JSON of the rest, in base64. */
export type Receipt = UnsignedReceipt & { readonly publicKey: string; readonly signature: string };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The bytes that a signature covers. */
export function signedText(receipt: UnsignedReceipt & { readonly publicKey: string }): string {
  const { signature: _signature, ...signed } = receipt as Receipt;
  return canonicalJson(signed);
}

/** A receipt without its signature. */
export function receiptOf(
  registration: RegistrationDocument,
  inputs: readonly EvaluationInput[],
  outcome: EvaluationOutcome,
  codeVersion: string,
): UnsignedReceipt {
  return {
    kind: 'rapport-evaluation-receipt',
    formatVersion: 1,
    codeVersion,
    registration,
    registrationSha256: sha256(canonicalJson(registration)),
    inputs,
    inputsSha256: sha256(canonicalJson(inputs)),
    method: outcome.method,
    claimLevel: outcome.claimLevel,
    result: outcome,
    resultSha256: sha256(canonicalJson(outcome)),
  };
}

/** Something in a receipt that does not agree with the rest of it. */
export type ReceiptProblem = {
  /** Such as "result.estimate". */
  readonly path: string;
  readonly message: string;
};

/** Numbers may differ in the last digits between versions of the language. */
const tolerance = 1e-9;

/**
 * Recomputes a receipt from its inputs, and names what differs. The signature says who made it: compare the public key with
 * that of the API.
 *
 * @returns the problems; none for a receipt that agrees with itself
 */
export function checkReceipt(
  receipt: Receipt,
  expectedPublicKey: string | null = null,
): readonly ReceiptProblem[] {
  const problems: ReceiptProblem[] = [];
  const expectHash = (path: string, stored: string, value: unknown): void => {
    if (sha256(canonicalJson(value)) === stored) return;
    problems.push({
      path,
      message: `The hash does not belong to the ${path.replace('Sha256', '')} in the file.`,
    });
  };
  expectHash('registrationSha256', receipt.registrationSha256, receipt.registration);
  expectHash('inputsSha256', receipt.inputsSha256, receipt.inputs);
  expectHash('resultSha256', receipt.resultSha256, receipt.result);
  if (!isSigned(receipt)) {
    problems.push({ path: 'signature', message: 'The signature does not belong to this content and key.' });
  }
  if (expectedPublicKey !== null && expectedPublicKey.trim() !== receipt.publicKey.trim()) {
    problems.push({
      path: 'publicKey',
      message: 'The receipt is signed with another key than the expected one.',
    });
  }
  const { plan, facts } = receipt.registration;
  const again = evaluate(plan, facts, receipt.inputs);
  if (!again.ok)
    return [...problems, { path: 'result', message: `It cannot be recomputed: ${again.reason}` }];
  const recomputed = JSON.parse(canonicalJson(again.value)) as unknown;
  problems.push(...differences('result', receipt.result, recomputed));
  const copies = [
    ['claimLevel', receipt.claimLevel, again.value.claimLevel],
    ['method', receipt.method, again.value.method],
  ] as const;
  for (const [path, stated, found] of copies) {
    if (stated !== found) problems.push({ path, message: `The file says ${stated}; recomputed: ${found}.` });
  }
  return problems;
}

function isSigned(receipt: Receipt): boolean {
  try {
    const key = createPublicKey(receipt.publicKey);
    return (
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, Buffer.from(signedText(receipt)), key, Buffer.from(receipt.signature, 'base64'))
    );
  } catch {
    // A text that is no key has signed nothing.
    return false;
  }
}

function differences(path: string, stated: unknown, found: unknown): readonly ReceiptProblem[] {
  if (isObject(stated) && isObject(found)) {
    const names = [...new Set([...Object.keys(stated), ...Object.keys(found)])];
    return names.flatMap((name) => differences(`${path}.${name}`, stated[name], found[name]));
  }
  if (typeof stated === 'number' && typeof found === 'number') {
    const isSame = Math.abs(stated - found) <= tolerance * Math.max(1, Math.abs(stated), Math.abs(found));
    return isSame ? [] : [different(path, stated, found)];
  }
  return stated === found ? [] : [different(path, stated, found)];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function different(path: string, stated: unknown, found: unknown): ReceiptProblem {
  const text = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
  return { path, message: `The file says ${text(stated)}; recomputed: ${text(found)}.` };
}
