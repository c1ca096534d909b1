import { TokenKind, parse, visit, type Token } from 'graphql';
import { countWords, joinAdjacent, lineAt, withoutCommentMarks, type Passage } from './prose.ts';

/** The paragraphs, headings, list items and table cells of a Markdown page, without its code blocks. */
export function markdownPassages(content: string): Passage[] {
  const passages: Passage[] = [];
  let fence: string | undefined;
  let open: Passage | undefined;
  content.split('\n').forEach((row, index) => {
    const mark = /^\s*(```+|~~~+)/.exec(row)?.[1];
    if (mark || fence) {
      if (mark && !fence) fence = mark;
      else if (mark && fence && mark.startsWith(fence)) fence = undefined;
      open = undefined;
      return;
    }
    const line = index + 1;
    if (/^\s*\|/.test(row)) {
      open = undefined;
      for (const cell of row.replaceAll('\\|', '/').split('|'))
        if (/\p{L}{2}/u.test(cell)) passages.push({ line, text: cell.trim() });
    } else if (/^\s*(?:$|<!--)/.test(row)) {
      open = undefined;
    } else if (!open || /^\s*(?:#|[-*•]\s|\d+\.\s)/.test(row)) {
      const text = row.replace(/^\s*(?:#+|[-*•]|\d+\.)\s+/, '').replaceAll('**', '');
      open = { line, text };
      passages.push(open);
      if (row.startsWith('#')) open = undefined;
    } else {
      open.text += `\n${row.trim().replaceAll('**', '')}`;
    }
  });
  return passages;
}

/** The descriptions and comments of a GraphQL document. */
export function graphqlPassages(content: string): Passage[] {
  const document = parse(content);
  const descriptions: Passage[] = [];
  visit(document, {
    enter(node) {
      if ('description' in node && node.description?.loc)
        descriptions.push({
          line: lineAt(content, node.description.loc.start),
          text: node.description.value,
        });
    },
  });
  const comments: Passage[] = [];
  for (let token: Token | null = document.loc?.startToken ?? null; token; token = token.next)
    if (token.kind === TokenKind.COMMENT) comments.push({ line: token.line, text: token.value });
  return [...descriptions, ...joinAdjacent(comments)];
}

/** The comments of a SQL script, and its literals of at least three words: messages and comments on tables. */
export function sqlPassages(content: string): Passage[] {
  const comments: Passage[] = [];
  const literals: Passage[] = [];
  const token = /--(?<row>.*)|(?<block>\/\*[\s\S]*?\*\/)|'(?<literal>(?:[^']|'')*)'/g;
  for (const match of content.matchAll(token)) {
    const line = lineAt(content, match.index);
    const { row, block, literal } = match.groups ?? {};
    if (row !== undefined) comments.push({ line, text: row });
    else if (block !== undefined) comments.push({ line, text: withoutCommentMarks(block) });
    else if (literal !== undefined && countWords(literal) >= 3 && /\p{L}+ \p{L}+ /u.test(literal))
      literals.push({ line, text: literal.replaceAll("''", "'") });
  }
  return [...joinAdjacent(comments), ...literals];
}

function commentsBehind(mark: RegExp): (content: string) => Passage[] {
  return (content) =>
    joinAdjacent(
      content.split('\n').flatMap((row, index) => {
        const text = mark.exec(row)?.[1];
        return text === undefined ? [] : [{ line: index + 1, text }];
      }),
    );
}

/** The comments of a Prisma schema. */
export const prismaPassages = commentsBehind(/(?:^|\s)\/\/\/?(.*)$/);

/** The comments of a YAML file or a shell script. */
export const hashPassages = commentsBehind(/(?:^|\s)#(?!!)(.*)$/);

/** The comments of a style sheet. */
export function cssPassages(content: string): Passage[] {
  return [...content.matchAll(/\/\*[\s\S]*?\*\//g)].map((match) => ({
    line: lineAt(content, match.index),
    text: withoutCommentMarks(match[0]),
  }));
}

/** The `description` of a package or of any object in a JSON file. */
export function jsonPassages(content: string): Passage[] {
  return [...content.matchAll(/"description":\s*("(?:[^"\\]|\\.)*")/g)].map((match) => ({
    line: lineAt(content, match.index),
    text: String(JSON.parse(match[1] ?? '""')),
  }));
}
