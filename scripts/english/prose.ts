/** One passage that a person reads: a comment, a description, a message, a label, a paragraph. */
export interface Passage {
  /** The line in its file where the passage begins, counted from 1. */
  line: number;
  text: string;
}

/** The line number, counted from 1, of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Joins comments that follow each other line by line into one passage. */
export function joinAdjacent(comments: readonly Passage[]): Passage[] {
  const joined: (Passage & { lastLine: number })[] = [];
  for (const { line, text } of comments) {
    const last = joined.at(-1);
    if (last?.lastLine === line - 1) {
      last.text += `\n${text}`;
      last.lastLine = line;
    } else {
      joined.push({ line, text, lastLine: line });
    }
  }
  return joined.map(({ line, text }) => ({ line, text }));
}

/** The text of a block comment without its delimiters and the asterisks at the start of its lines. */
export function withoutCommentMarks(comment: string): string {
  return comment
    .replace(/^\/\*+|\*+\/$/g, '')
    .split('\n')
    .map((row) => row.replace(/^\s*\* ?/, ''))
    .join('\n');
}

/** Code, addresses and link targets each become one word, so that they count but are not judged. */
function withoutCode(text: string): string {
  return text
    .replace(/(`+)(?:(?!\1)[\s\S])+\1/g, 'CODE')
    .replace(/\{@link (\S+?)\}/g, 'CODE')
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/<?https?:\/\/[^\s>]+>?/g, 'CODE');
}

/** A sentence, and how many lines below the start of its passage it begins. */
export interface Sentence {
  offsetLines: number;
  text: string;
}

// A colon ends a sentence too, since what follows is often a list; a semicolon does not.
const sentenceEnd =
  /(?<=[.!?:][)"'’”]?)\s+(?=["'(‘“]?[\p{Lu}\p{N}`*_])|(?<=:)\s+|\n\s*\n|\n(?=\s*(?:[-*•]|\d+\.)\s|\s*@\w|\s*--\w| {2})/gu;

/** The sentences of a passage. Blank lines, list items, JSDoc tags and indented lines end a sentence as well. */
export function sentencesOf(passage: string): Sentence[] {
  const text = withoutCode(passage);
  const sentences: Sentence[] = [];
  let from = 0;
  const add = (to: number) => {
    const part = text.slice(from, to);
    const trimmed = part.trimStart();
    const start = from + (part.length - trimmed.length);
    const flat = trimmed.replace(/\s+/g, ' ').trim();
    if (flat) sentences.push({ offsetLines: lineAt(text, start) - 1, text: flat });
  };
  for (const match of text.matchAll(sentenceEnd)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return sentences;
}

/** How many words a sentence has. Numbers and symbols are no words. */
export function countWords(sentence: string): number {
  return sentence.match(/\p{L}[\p{L}\p{N}'’_.-]*/gu)?.length ?? 0;
}
