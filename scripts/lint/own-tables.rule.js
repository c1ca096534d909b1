/**
 * A module of the API reads and writes only its own tables. From another module's table it can use an id, a
 * reference or a locked row (`programs.require`), because a holder of a reference needs the row. Only the
 * services of the other module change its content.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

const modules = join(import.meta.dirname, '../../packages/api/src/modules');
const writes = new Set(['create', 'update', 'remove']);

/** The delegate of Prisma's client for each model → the module whose tables.ts names the model. */
const owners = new Map(
  globSync('*/tables.ts', { cwd: modules }).flatMap((path) => {
    const text = readFileSync(join(modules, path), 'utf8');
    const models = [...text.matchAll(/\btable\(\s*'(\w)(\w*)'/g)];
    return models.map(([, first = '', rest = '']) => [first.toLowerCase() + rest, dirname(path)]);
  }),
);

/** @type {import('eslint').Rule.RuleModule} */
export const ownTables = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { foreign: 'Only {{ owner }} reads and writes its table. Call one of its services.' },
  },
  create(context) {
    const own = relative(modules, context.filename).split(sep)[0];
    /** Local name of a table → its module, if it belongs to another one. */
    const foreign = new Map();
    /** @param {import('eslint').Rule.Node} node @param {string} owner */
    const report = (node, owner) => context.report({ node, messageId: 'foreign', data: { owner } });
    return {
      ImportDeclaration({ source, specifiers }) {
        const path = String(source.value);
        if (basename(path) !== 'tables.ts' || !path.startsWith('../')) return;
        for (const { local } of specifiers) foreign.set(local.name, basename(dirname(path)));
      },
      MemberExpression(node) {
        const { object, property } = node;
        if (property.type !== 'Identifier' || node.computed) return;
        if (object.type === 'Identifier' && writes.has(property.name)) {
          const owner = foreign.get(object.name);
          if (owner !== undefined) report(node, owner);
        }
        const isPrisma =
          (object.type === 'Identifier' && object.name === 'prisma') ||
          (object.type === 'MemberExpression' &&
            object.property.type === 'Identifier' &&
            object.property.name === 'prisma');
        const owner = owners.get(property.name);
        if (isPrisma && owner !== undefined && owner !== own) report(node, owner);
      },
    };
  },
};
