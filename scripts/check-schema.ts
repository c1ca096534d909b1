/**
 * Compares schema/schema.graphql with the contract that clients already use. A breaking change passes only if
 * schema/breaking-changes.md declares it, as a list item with the change's exact message.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { isMain } from './main-module.ts';

const contractPath = 'schema/schema.graphql';
const declarationsPath = 'schema/breaking-changes.md';

/** The result of comparing two contracts, by message. */
export interface ContractVerdict {
  /** Breaking and undeclared changes. These fail the check. */
  undeclared: readonly string[];
  /** Breaking and declared changes. */
  declared: readonly string[];
  /** Dangerous changes. Careful clients continue to work. */
  dangerous: readonly string[];
}

/**
 * Compares two contracts in SDL. `declarations` is the text of schema/breaking-changes.md. Throws if either
 * SDL does not parse or does not build a schema.
 */
export async function judgeContract(
  baseSdl: string,
  nextSdl: string,
  declarations: string,
): Promise<ContractVerdict> {
  const changes = await diff(buildSchema(baseSdl), buildSchema(nextSdl));
  const messagesOf = (level: CriticalityLevel) =>
    changes.filter(({ criticality }) => criticality.level === level).map(({ message }) => message);
  const breaking = messagesOf(CriticalityLevel.Breaking);
  const announced = new Set(readDeclarations(declarations));
  return {
    undeclared: breaking.filter((message) => !announced.has(message)),
    declared: breaking.filter((message) => announced.has(message)),
    dangerous: messagesOf(CriticalityLevel.Dangerous),
  };
}

/** The messages in a text of declarations: the first line of each item, without its `- `. */
export function readDeclarations(markdown: string): string[] {
  return [...markdown.matchAll(/^[-*] +(.+?)\s*$/gm)].flatMap(([, message]) => (message ? [message] : []));
}

/** The source of a contract, and its SDL. */
export interface ContractBase {
  source: string;
  sdl: string;
}

/** Runs `git <arguments>` and returns its output, or undefined if git fails. */
export type Git = (...gitArguments: string[]) => string | undefined;

/**
 * The contract to compare with: the one of `ref` if it is given, otherwise the one of the most recent release
 * tag that has one. Without a release, it is the newest one along the first parents of HEAD that differs from
 * `current`. So an uncommitted change and the change of a commit are both compared with the version before.
 * Undefined if there is no such contract. Throws if `ref` is given and has no contract.
 */
export function findContractBase(
  git: Git,
  current: string,
  ref: string | undefined,
): ContractBase | undefined {
  const contractAt = (commit: string) => git('show', `${commit}:${contractPath}`);
  if (ref) {
    const sdl = contractAt(ref);
    if (sdl === undefined) throw new Error(`RAPPORT_CONTRACT_BASE=${ref}: no ${contractPath} there`);
    return { source: ref, sdl };
  }
  const tag = git('describe', '--tags', '--abbrev=0')?.trim();
  const released = tag ? contractAt(tag) : undefined;
  if (tag && released !== undefined) return { source: `release ${tag}`, sdl: released };

  const commits = git('log', '--first-parent', '--format=%H', '--', contractPath)?.split('\n') ?? [];
  for (const commit of commits.filter(Boolean)) {
    const sdl = contractAt(commit);
    if (sdl !== undefined && sdl !== current) return { source: `commit ${commit.slice(0, 12)}`, sdl };
  }
  return undefined;
}

function gitIn(folder: string): Git {
  return (...gitArguments) => {
    const { status, stdout } = spawnSync('git', gitArguments, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return status === 0 ? stdout : undefined;
  };
}

async function main(root: string): Promise<boolean> {
  if (!existsSync(join(root, contractPath))) {
    console.error(`${contractPath} is missing. Run \`npm run generate\`.`);
    return false;
  }
  const current = readFileSync(join(root, contractPath), 'utf8');
  const base = findContractBase(gitIn(root), current, process.env.RAPPORT_CONTRACT_BASE);
  if (!base) {
    console.log('No earlier contract to compare with (no release, no earlier version in this clone).');
    return true;
  }
  const declarationsFile = join(root, declarationsPath);
  const declarations = existsSync(declarationsFile) ? readFileSync(declarationsFile, 'utf8') : '';
  const verdict = await judgeContract(base.sdl, current, declarations);
  for (const message of verdict.dangerous) console.log(`dangerous: ${message}`);
  for (const message of verdict.declared) console.log(`breaking, declared: ${message}`);
  for (const message of verdict.undeclared) console.error(`- ${message}`);
  const undeclaredCount = verdict.undeclared.length;
  if (undeclaredCount > 0) {
    console.error(
      `Undeclared breaking changes since ${base.source}: ${undeclaredCount}. Keep the parts that clients use. Otherwise declare ` +
        `each change in ${declarationsPath}: copy its line above, and indent the reason and the alternative below it.`,
    );
  } else {
    console.log(`No undeclared breaking change since ${base.source}.`);
  }
  return undeclaredCount === 0;
}

if (isMain(import.meta)) {
  process.exitCode = (await main(join(import.meta.dirname, '..'))) ? 0 : 1;
}
