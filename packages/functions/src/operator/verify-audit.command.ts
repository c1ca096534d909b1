import { ServiceUnavailableError } from '@rapport/core/errors.ts';
import type { AuditAnchor, AuditVerification } from '@rapport/database/audit-seal.verifier.ts';

import { CommandError, hostOf, parseArguments, type OperatorCommand } from './command.ts';

const help = `Compares the audit events of one jurisdiction, or of all, with their seals. Lists every event that was removed, altered or inserted later, and every seal
that was removed or altered. The exit code is 1 if there is a finding.

  npm run verify-audit
  npm run verify-audit -- --jurisdiction elm-county --expect elm-county:12:<hash>

  --jurisdiction  the slug of one; all by default
  --function      the name of the deployed function "Operate", which then does it inside the network
  --expect        slug:sequence:hash of a seal that an earlier run printed and that was saved elsewhere; repeat it for each.
                  Only such a seal can show that the newest seals were removed, or that all were rewritten.
  --heads         prints only the heads of the chains, one per line, to save and to pass to --expect

The database is the one in DATABASE_SYSTEM_URL (the role rapport_system), or otherwise the one of the "npm start" that is running on RAPPORT_DATA.
`;

const options = {
  jurisdiction: { type: 'string' },
  expect: { type: 'string', multiple: true },
  heads: { type: 'boolean' },
} as const;

interface Request {
  slug: string | undefined;
  anchors: AuditAnchor[];
  printsHeads: boolean;
}

/** Reads the arguments. Throws a CommandError with their problem. */
function readRequest(args: readonly string[]): Request {
  const values = parseArguments('verify-audit', args, options);
  const anchors = (values.expect ?? []).map((text) => {
    const [, slug, sequence, hash] = /^([a-z0-9-]+):([1-9][0-9]{0,8}):([0-9a-f]{64})$/.exec(text) ?? [];
    if (slug === undefined || hash === undefined) {
      throw new CommandError(
        'INVALID_ARGUMENTS',
        `--expect is malformed ("${text}"). It must be slug:sequence:hash, as an earlier run printed it.`,
      );
    }
    return { slug, sequence: Number(sequence), hash };
  });
  const slug = values.jurisdiction;
  const stray = anchors.find((anchor) => slug !== undefined && anchor.slug !== slug);
  if (stray)
    throw new CommandError(
      'INVALID_ARGUMENTS',
      `--expect names ${stray.slug}, but --jurisdiction is ${String(slug)}.`,
    );
  return { slug, anchors, printsHeads: values.heads === true };
}

/** Findings that are printed. Their number is exact in any case. */
const findingsMax = 10_000;

/** The findings in words, and the results per jurisdiction. */
async function verify(
  url: string,
  { slug, anchors }: Request,
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
      anchors,
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
    const { findings, results } = await verify(await addresses.system(), request);
    const heads = results.flatMap((result) => headOf(result) ?? []);
    return {
      exitCode: results.some((result) => result.findings > 0) ? 1 : 0,
      output: [...findings, ...(request.printsHeads ? heads : results.map(summary))],
    };
  },
};
