import { NotFoundError, ValidationError } from '@rapport/core/errors.ts';
import type { SharedPlace } from '@rapport/statistics/comparison/canonical.table.ts';
import {
  groupLikeness,
  nearestPeers,
  type PeerGroup,
  type PlaceVariable,
} from '@rapport/statistics/comparison/place.peers.ts';
import type { Result } from '@rapport/statistics/statistical.result.ts';

import type { Context } from '../../context.ts';
import type { PeersQuery } from './comparison.input.ts';
import { populationCode } from './place-variable.service.ts';
import { peerGroups } from './tables.ts';

/** The places of a comparison that peers leave, and how alike they are. */
export interface Peers {
  slugs: ReadonlySet<string>;
  likeness: Result<PeerGroup>;
}

/** Finds the peers among the places that share. Uses one statement for the group, if there is one, and one for variables. */
export async function findPeers(
  context: Context,
  query: PeersQuery,
  places: readonly SharedPlace[],
): Promise<Peers> {
  const all = places.map(({ id }) => id);
  const { groupId, range, nearest } = query;
  if (nearest !== undefined) {
    const { officeSlug: center, variables, count } = nearest;
    if (!all.includes(center)) throw new NotFoundError('The office', ['peers', 'nearest', 'officeSlug']);
    const likeness = nearestPeers(
      all,
      await variablesOf(context, variables, places, ['peers', 'nearest', 'variables']),
      center,
      count,
    );
    if (!likeness.ok) throw new ValidationError([{ path: ['peers', 'nearest'], message: likeness.reason }]);
    return { slugs: new Set([center, ...likeness.value.peers.map(({ place }) => place)]), likeness };
  }
  if (range !== undefined) {
    const path = ['peers', 'range', 'variable'];
    const [variable] = await variablesOf(context, [range.variable], places, path);
    const { minimum, maximum } = range;
    const slugs = all.filter((slug) => {
      const figure = variable?.values.get(slug);
      return figure !== undefined && figure >= (minimum ?? -Infinity) && figure <= (maximum ?? Infinity);
    });
    return { slugs: new Set(slugs), likeness: groupLikeness(all, slugs, variable ? [variable] : []) };
  }
  const group = groupId === undefined ? null : await peerGroups.find(context, groupId);
  if (group === null) throw new NotFoundError('The peer group', ['peers', 'groupId']);
  const slugs = all.filter((slug) => group.officeSlugs.includes(slug));
  const variables = await variablesOf(context, [populationCode], places, ['peers', 'groupId']);
  return { slugs: new Set(slugs), likeness: groupLikeness(all, slugs, variables) };
}

async function variablesOf(
  context: Context,
  codes: readonly string[],
  places: readonly SharedPlace[],
  path: readonly string[],
): Promise<PlaceVariable[]> {
  const recorded = codes.filter((code) => code !== populationCode);
  const rows =
    recorded.length === 0
      ? []
      : await context.database.prisma.placeVariable.findMany({ where: { code: { in: recorded } } });
  return codes.map((code): PlaceVariable => {
    if (code === populationCode) {
      const known = places.flatMap(({ id, population }): [string, number][] =>
        population === null || population <= 0 ? [] : [[id, population]],
      );
      return { name: code, scale: 'LOG', values: new Map(known) };
    }
    const row = rows.find((one) => one.code === code);
    if (row === undefined) throw new NotFoundError(`The variable ${code}`, path);
    const figures = row.officeSlugs.map((slug, index): [string, number] => [slug, row.figures[index] ?? 0]);
    return { name: code, scale: row.scale, values: new Map(figures) };
  });
}
