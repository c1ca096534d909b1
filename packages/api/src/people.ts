import { apiKeyIdOf, apiKeySubject } from '@rapport/core/actor.ts';

import type { Context } from './context.ts';

/**
 * The name of the person or the API key that a subject stands for, among the members and keys of the acting
 * jurisdiction; null for someone who has left it. One statement for all members that a request names, and one
 * for all keys.
 */
export async function nameOfSubject(context: Context, subject: string): Promise<string | null> {
  const name =
    apiKeyIdOf(subject) === null
      ? await context.loaders.batch('names of members', subject, async (subjects) => {
          const members = await context.database.prisma.membership.findMany({
            where: { subject: { in: [...subjects] } },
            select: { subject: true, displayName: true },
          });
          return new Map(members.map((member) => [member.subject, member.displayName]));
        })
      : await context.loaders.batch('names of API keys', subject, async (subjects) => {
          const ids = subjects.map(apiKeyIdOf).filter((id) => id !== null);
          const keys = await context.database.prisma.apiKey.findMany({
            where: { id: { in: ids } },
            select: { id: true, name: true },
          });
          return new Map(keys.map((key) => [apiKeySubject(key.id), key.name]));
        });
  return name ?? null;
}
