/**
 * `npm run verify-audit`: compares the audit trail with its seals. `npm run verify-audit -- --help` explains
 * it.
 */
import { parseArgs } from 'node:util';

import { ServiceUnavailableError } from '@rapport/core/errors.ts';
import type { AuditAnchor, AuditVerification } from '@rapport/database/audit-seal.verifier.ts';

import { explain, StartError } from './local/errors.ts';
import { systemUrl } from './local/system-url.ts';

const help = `Compares the audit events of one jurisdiction, or of all, with their seals. Lists every event that was removed, altered or inserted later, and every seal
that was removed or altered. The exit code is 1 if there is a finding.

  npm run verify-audit
  npm run verify-audit -- --jurisdiction elm-county --expect elm-county:12:<hash>

  --jurisdiction  the slug of one; all by default
  --expect        slug:sequence:hash of a seal that an earlier run printed and that was saved elsewhere; repeat it for each.
                  Only such a seal can show that the newest seals were removed, or that all were rewritten.

The database is the one in DATABASE_SYSTEM_URL (the role rapport_system), or otherwise the one of the "npm start" that is running on RAPPORT_DATA.
`;

const options = {
  jurisdiction: { type: 'string' },
  expect: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

interface Request {
  slug: string | undefined;
  anchors: AuditAnchor[];
}

/** Reads the arguments. Returns null if they request help. Throws a StartError with their problem. */
function readRequest(args: readonly string[]): Request | null {
  const values = parse(args);
  if (values.help === true) return null;
  const anchors = (values.expect ?? []).map((text) => {
    const [, slug, sequence, hash] = /^([a-z0-9-]+):([1-9][0-9]{0,8}):([0-9a-f]{64})$/.exec(text) ?? [];
    if (slug === undefined || hash === undefined) {
      throw new StartError(
        `--expect is malformed ("${text}"). It must be slug:sequence:hash, as an earlier run printed it.`,
      );
    }
    return { slug, sequence: Number(sequence), hash };
  });
  const slug = values.jurisdiction;
  const stray = anchors.find((anchor) => slug !== undefined && anchor.slug !== slug);
  if (stray) throw new StartError(`--expect names ${stray.slug}, but --jurisdiction is ${String(slug)}.`);
  return { slug, anchors };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new StartError(`${error.message}\n"npm run verify-audit -- --help" shows all options.`);
  }
}

/** Prints findings as they are found. Returns the results per jurisdiction. */
async function verify(url: string, { slug, anchors }: Request): Promise<AuditVerification[]> {
  // The Prisma client may not be generated yet. Help and refusals do not need it.
  const [{ createDatabase }, { describeFinding }, { verifyAuditTrail }] = await Promise.all([
    import('@rapport/database/database.ts'),
    import('@rapport/database/audit-seal.finding.ts'),
    import('@rapport/database/audit-seal.verifier.ts'),
  ]);
  const system = createDatabase({ url, connectionsMax: 1, statementsArePrepared: false });
  try {
    const results = await verifyAuditTrail(system, {
      slug,
      anchors,
      onFinding: (finding) => console.log(`${finding.slug}: ${describeFinding(finding)}`),
    });
    const missing = [slug, ...anchors.map((anchor) => anchor.slug)].find(
      (name) => name !== undefined && !results?.some((result) => result.slug === name),
    );
    if (missing !== undefined) throw new StartError(`The jurisdiction "${missing}" does not exist.`);
    return results ?? [];
  } catch (error) {
    if (!(error instanceof ServiceUnavailableError)) throw error;
    throw new StartError(`The database at ${new URL(url).host} does not answer.`, { cause: error });
  } finally {
    await system.close();
  }
}

function summary({ slug, sealed, unsealed, unsealedOverdue, head, findings }: AuditVerification): string {
  const overdue = unsealedOverdue === 0 ? '' : ` (${unsealedOverdue} of them for more than a day)`;
  return [
    `${slug}: ${findings === 0 ? 'matches its seals' : `${findings} found`}`,
    `  events  ${sealed} sealed, ${unsealed} not yet sealed${overdue}`,
    `  head    ${head === null ? 'no seal yet' : `${slug}:${head.sequence}:${head.hash}`}`,
  ].join('\n');
}

try {
  const request = readRequest(process.argv.slice(2));
  if (request === null) {
    console.log(help);
  } else {
    const results = await verify(await systemUrl(process.env), request);
    for (const result of results) console.log(summary(result));
    if (results.some(({ findings }) => findings > 0)) process.exitCode = 1;
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
