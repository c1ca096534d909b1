import ts from 'typescript';
import { countWords, joinAdjacent, lineAt, withoutCommentMarks, type Passage } from './prose.ts';

/** Statements in another language: SQL, GraphQL, CSS, HTML and CSV are not judged as English. */
const otherLanguage =
  /^\s*(?:(?:select|insert|update|delete|with|create|alter|drop|begin|commit|rollback|set|grant|revoke|truncate|lock|explain|values|from|where|and|or|order by|join|left join|cross join|returning|on conflict)\s[\s\S]*[=(){}$*_]|(?:query|mutation|fragment|subscription)?\b[^.]*\{|<|--|\{)/;

function isProse(text: string): boolean {
  return countWords(text) >= 2 && /\p{L}+ \p{L}+/u.test(text) && !otherLanguage.test(text);
}

/** The text of a literal, of a template with its values as "…", or of several joined by +; undefined for other nodes. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  if (ts.isParenthesizedExpression(node)) return literalText(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const left = literalText(node.left);
    const right = literalText(node.right);
    return left === undefined && right === undefined ? undefined : `${left ?? '…'}${right ?? '…'}`;
  }
  return undefined;
}

function isUnread(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isLiteralTypeNode(node) ||
    (ts.isJsxAttribute(node) && node.name.getText() === 'className')
  );
}

function literalsOf(source: ts.SourceFile): Passage[] {
  const passages: Passage[] = [];
  const add = (node: ts.Node, text: string) => {
    passages.push({ line: lineAt(source.text, node.getStart(source)), text });
  };
  const visit = (node: ts.Node): void => {
    if (isUnread(node)) return;
    if (ts.isJsxText(node)) {
      if (/\p{L}{3}/u.test(node.text)) add(node, node.text);
      return;
    }
    const text = literalText(node);
    if (text === undefined) {
      ts.forEachChild(node, visit);
    } else {
      if (isProse(text)) add(node, text);
      // Literals inside the values of a template are texts of their own.
      if (ts.isTemplateExpression(node)) node.templateSpans.forEach(({ expression }) => visit(expression));
    }
  };
  visit(source);
  return passages;
}

function commentsOf(source: ts.SourceFile): Passage[] {
  const seen = new Map<number, Passage>();
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) return;
    const ranges = [
      ...(ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(source.text, node.getEnd()) ?? []),
    ];
    for (const { pos, end } of ranges) {
      const raw = source.text.slice(pos, end);
      const text = raw.startsWith('//') ? raw.slice(2) : withoutCommentMarks(raw);
      if (!/^\s*(?:eslint-|@ts-|@vitest-|\/ <reference)/.test(text))
        seen.set(pos, { line: lineAt(source.text, pos), text });
    }
    node.getChildren(source).forEach(visit);
  };
  visit(source);
  return joinAdjacent([...seen.entries()].sort(([a], [b]) => a - b).map(([, passage]) => passage));
}

/** The comments of a TypeScript or JavaScript file, and its literals of at least two words and texts of JSX. */
export function typescriptPassages(path: string, content: string): Passage[] {
  const source = ts.createSourceFile(path, content, ts.ScriptTarget.Latest, true);
  return [...commentsOf(source), ...literalsOf(source)];
}
