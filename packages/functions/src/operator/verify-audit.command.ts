import { ServiceUnavailableError } from '@rapport/core/errors.ts';
import { parseAnchor, readSavedHeads } from '@rapport/api/audit-heads.ts';
import type { AuditAnchor, AuditVerification } from '@rapport/database/audit-seal.verifier.ts';
import { ObjectStoreUnavailableError, type ObjectStore } from '@rapport/storage/object-store.ts';

import { CommandError, hostOf, parseArguments, type OperatorCommand } from './command.ts';

const help = `Compares the audit events of one jurisdiction, or of all, with their seals. Lists every event that was removed, altered or inserted later, and every seal
that was removed or altered. The exit code is 1 if there is a finding.

  npm run verify-audit
  npm run verify-audit -- --jurisdiction elm-county --expect elm-county:12:<hash>

  --jurisdiction  the slug of one; all by default
  --function      the name of the deployed function "Operate", which then does it inside the network
  --expect        slug:sequence:hash of a seal that an earlier run printed and that was saved elsewhere; repeat it for each.
                  Only such a seal, or a saved head, can show that all seals were rewritten.
  --saved-days    also compares with the heads that the sweeper saved in so many days; 35 by default, 0 for none.
                  They are in the bucket in AUDIT_HEADS_BUCKET, or in that of the running "npm start".
  --heads         prints only the heads of the chains, one per line, to save and to pass to --expect

The database is the one in DATABASE_SYSTEM_URL (the role rapport_system), or otherwise the one of the "npm start" that is running on RAPPORT_DATA.
`;

const options = {
  jurisdiction: { type: 'string' },
  expect: { type: 'string', multiple: true },
  heads: { type: 'boolean' },
  'saved-days': { type: 'string' },
} as const;

interface Request {
  slug: string | undefined;
  anchors: AuditAnchor[];
  printsHeads: boolean;
  savedDays: number;
}

/** Reads the arguments. Throws a CommandError with their problem. */
function readRequest(args: readonly string[]): Request {
  const values = parseArguments('verify-audit', args, options);
  const anchors = (values.expect ?? []).map((text) => {
    const anchor = parseAnchor(text);
    if (!anchor) {
      throw new CommandError(
        'INVALID_ARGUMENTS',
        `--expect is malformed ("${text}"). It must be slug:sequence:hash, as an earlier run printed it.`,
      );
    }
    return anchor;
  });
  const slug = values.jurisdiction;
  const stray = anchors.find((anchor) => slug !== undefined && anchor.slug !== slug);
  if (stray)
    throw new CommandError(
      'INVALID_ARGUMENTS',
      `--expect names ${stray.slug}, but --jurisdiction is ${String(slug)}.`,
    );
  const savedDays = values['saved-days'] ?? '35';
  if (!/^[0-9]{1,4}$/.test(savedDays)) {
    throw new CommandError(
      'INVALID_ARGUMENTS',
      `--saved-days is malformed ("${savedDays}"). It must be a number of days from 0 to 9999.`,
    );
  }
  return { slug, anchors, printsHeads: values.heads === true, savedDays: Number(savedDays) };
}

/** Findings that are printed. Their number is exact in any case. */
const findingsMax = 10_000;

/** The heads that were saved, and a line about them. */
async function savedHeads(
  store: ObjectStore | null,
  { slug, savedDays }: Request,
): Promise<{ anchors: AuditAnchor[]; line: string }> {
  if (savedDays === 0) return { anchors: [], line: 'saved heads: not compared' };
  if (!store) return { anchors: [], line: 'saved heads: there is no bucket with any (AUDIT_HEADS_BUCKET)' };
  try {
    const { anchors, hours } = await readSavedHeads(store, new Date(), savedDays);
    return {
      anchors: anchors.filter((anchor) => slug === undefined || anchor.slug === slug),
      line:
        hours === null
          ? `saved heads: none in the last ${savedDays} days`
          : `saved heads: compared with ${hours.count} files from ${hours.first} to ${hours.last}`,
    };
  } catch (error) {
    if (!(error instanceof ObjectStoreUnavailableError)) throw error;
    throw new CommandError('SERVICE_UNAVAILABLE', 'The bucket with saved heads does not answer.', error);
  }
}

/** The findings in words, and the results per jurisdiction. */
async function verify(
  url: string,
  { slug, anchors }: Request,
  saved: readonly AuditAnchor[],
): Promise<{ findings: string[]; results: AuditVerification[] }> {
  // The Prisma client may not be generated yet. Help and refusals do not need it.
  const [{ createDatabase }, { describeFinding }, { verifyAuditTrail }] = await Promise.all([
    import('@rapport/database/database.ts'),
    import('@rapport/database/audit-seal.finding.ts'),
    import('@rapport/database/audit-seal.verifier.ts'),
  ]);
  const system = createDatabase({ url, connectionsMax: 1, statementsArePrepared: false });
  const findings: string[] = [];
  try {
    const results = await verifyAuditTrail(system, {
      slug,
      anchors: [...anchors, ...saved],
      onFinding(finding) {
        if (findings.length < findingsMax) findings.push(`${finding.slug}: ${describeFinding(finding)}`);
        else if (findings.length === findingsMax) findings.push('… and more');
      },
    });
    const missing = [slug, ...anchors.map((anchor) => anchor.slug)].find(
      (name) => name !== undefined && !results?.some((result) => result.slug === name),
    );
    if (missing !== undefined) {
      throw new CommandError('NOT_FOUND', `The jurisdiction "${missing}" does not exist.`);
    }
    if (!results || results.length === 0) {
      throw new CommandError('NOT_FOUND', 'There is no jurisdiction, so nothing was checked.');
    }
    const known = new Set(results.map((result) => result.slug));
    for (const gone of new Set(saved.map((anchor) => anchor.slug).filter((name) => !known.has(name)))) {
      findings.push(`${gone}: removed with its whole trail, although a head of it was saved`);
    }
    return { findings, results };
  } catch (error) {
    if (!(error instanceof ServiceUnavailableError)) throw error;
    throw new CommandError('SERVICE_UNAVAILABLE', `The database at ${hostOf(url)} does not answer.`, error);
  } finally {
    await system.close();
  }
}

const headOf = ({ slug, head }: AuditVerification): string | null =>
  head === null ? null : `${slug}:${head.sequence}:${head.hash}`;

function summary(result: AuditVerification): string {
  const { slug, sealed, unsealed, unsealedOverdue, findings } = result;
  const overdue = unsealedOverdue === 0 ? '' : ` (${unsealedOverdue} of them for more than a day)`;
  return [
    `${slug}: ${findings === 0 ? 'matches its seals' : `${findings} found`}`,
    `  events  ${sealed} sealed, ${unsealed} not yet sealed${overdue}`,
    `  head    ${headOf(result) ?? 'no seal yet'}`,
  ].join('\n');
}

export const verifyAuditCommand: OperatorCommand = {
  help,
  async run(args, addresses) {
    const request = readRequest(args);
    const url = await addresses.system();
    const saved = await savedHeads(await addresses.savedHeads(), request);
    const { findings, results } = await verify(url, request, saved.anchors);
    const heads = results.flatMap((result) => headOf(result) ?? []);
    return {
      exitCode: findings.length > 0 ? 1 : 0,
      output: [...findings, ...(request.printsHeads ? heads : [...results.map(summary), saved.line])],
    };
  },
};
