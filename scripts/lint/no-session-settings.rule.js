/**
 * Code that runs behind the proxy changes no setting by a statement of its own. A proxy that reads statements would keep
 * the connection for that one client. The functions of migration 0020 change settings: `app.enter_jurisdiction`.
 */
const changesSetting =
  /\bset_config\s*\(|^\s*set\s+(local\s+|session\s+)?[\w.]+(\s*=|\s+to\s)|^\s*(set|reset)\s+role\b/i;

/** @type {import('eslint').Rule.RuleModule} */
export const noSessionSettings = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      setting:
        'Call a function of the schema app that changes this setting (packages/database/src/tenant.ts).',
    },
  },
  create(context) {
    /** @param {import('eslint').Rule.Node} node @param {unknown} text */
    const check = (node, text) => {
      if (typeof text === 'string' && changesSetting.test(text))
        context.report({ node, messageId: 'setting' });
    };
    return {
      Literal: (node) => check(node, node.value),
      TemplateLiteral: (node) => check(node, node.quasis.map(({ value }) => value.raw).join('x')),
    };
  },
};
