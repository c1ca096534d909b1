import type { Context } from '../../context.ts';

/** Notes that a key was used, at most every five minutes. */
export async function recordApiKeyUse(context: Context): Promise<void> {
  const { actor, database, operation } = context;
  if (actor.kind !== 'API_KEY') return;
  await database.within(operation, () =>
    operation.write(() =>
      database.prisma.apiKey.updateMany({
        where: { id: actor.apiKeyId },
        data: { lastUsedAt: context.now() },
      }),
    ),
  );
}
