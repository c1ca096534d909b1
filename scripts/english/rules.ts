import { countWords, sentencesOf, type Passage } from './prose.ts';

/** A pattern to avoid, and advice to the author. */
interface Rule {
  pattern: RegExp;
  advice: string;
}

const perUnit =
  'activity|answer|batch|column|command|concern|county|document|event|field|file|item|jurisdiction|language|line|operation|page|partner|program|question|request|respondent|response|row|statement|table|tenant|training|type';

/** The unit test needs an example of each pattern in examples.tsv. A pattern without flags ignores case. */
const wordRules: readonly Rule[] = [
  { pattern: /\bwho(?:m|so)?ever\b/, advice: 'say who: "anyone who", "the person who", "users who"' },
  { pattern: /\bwhatever\b/, advice: 'say which: "any", "all", "everything that", "regardless of"' },
  { pattern: /\bof whom\b|\bwho may\b/, advice: 'name the people: "those allowed to", "users who can"' },
  {
    pattern: /^What (?!to\b|if\b|happens\b)[^?]*$/u,
    advice: 'name the thing: "The kind of event", not "What kind of event it is"',
  },
  {
    pattern:
      /\bwhat (?:is|was|are|were|has|had) (?:(?!\b(?:and|or|but|what)\b)[^,.;:?]){1,60} (?:is|are|was|were)\b(?![^.;]*\?)/,
    advice: 'make the thing itself the subject',
  },
  { pattern: /\bwhat (?:becomes?|became|comes?|came) of\b/, advice: 'write "the outcome of"' },
  { pattern: /\blets? go by\b/, advice: 'write "ignore", "skip" or "drain"' },
  { pattern: /\bso as\b/, advice: 'write "to" or "so that"' },
  {
    pattern: /\bin (?:its|their|the|my|your|his|her) way\b/,
    advice: 'write "blocks", "outstanding requirements" or "conflicts with"',
  },
  {
    pattern: /\b(?:is|are|was|were|be) none\b(?! of\b)/,
    advice: 'write "does not exist", "there is no …" or "is not one"',
  },
  {
    pattern: /\b(?:there|here|where)(?:of|by|upon|unto)\b|\bhence(?:forth)?\b|\bhere(?:in|to)\b/,
    advice: 'use everyday words',
  },
  {
    pattern: /\bunless (?:said|told|asked|named|given|set|stated)\b(?! (?:by|to|for|in|as)\b)/,
    advice: 'write "by default"',
  },
  {
    pattern: /\bdear(?:er|est|ly)?\b(?! (?:sir|madam|colleague|neighbor))/,
    advice: 'write "expensive" or "costly"',
  },
  { pattern: /\breckon(?:s|ed|ing)?\b/, advice: 'write "calculate", "count" or "consider"' },
  { pattern: /\bbelongs? into\b/, advice: 'write "belongs in"' },
  {
    pattern: /\btak(?:e|es|ing|en) [^.;:]{1,40} along\b/,
    advice: 'say what happens: "also deletes", "also makes null"',
  },
  {
    pattern: /\b(?:take|takes|taken|taking|took) (?:it |them |that |this )?back\b/,
    advice: 'write "undo", "withdraw", "roll back" or "revert"',
  },
  { pattern: /\banew\b/, advice: 'write "again"' },
  { pattern: /\bfor good\b/, advice: 'write "permanently" or "without an end date"' },
  { pattern: /\bout of sight\b/, advice: 'write "hidden"' },
  { pattern: /\bas (?:it|they) stands?\b/, advice: 'write "current", "unchanged" or "as is"' },
  {
    pattern:
      /\b(?:it|they|that|which|this|these|what|where|who|one|both|rules?|rows?|tests?|files?|things?) stands?\b(?! (?:for|up|out)\b)/,
    advice: 'write "is", "is in" or "remains"',
  },
  {
    pattern: /\bstands? (?:beside|still|among|there|behind|first)\b/,
    advice: 'write "is" or "stays the same"',
  },
  { pattern: /\b(?:is|are|was|were) not there\b/, advice: 'write "does not exist" or "is missing"' },
  {
    pattern: /\bmay not\b(?! (?:yet )?have been\b| [^.;]*\byet\b)/,
    advice: 'write "must not", "cannot" or "might not"',
  },
  {
    pattern: new RegExp(`\\b(?:an?|one|two|\\d+) \\w+ an? (?:${perUnit})\\b`),
    advice: 'write "per": "one row per respondent"',
  },
  { pattern: /\bshall\b|\bought to\b/, advice: 'write "must", "will" or "should"' },
  { pattern: /\bbut for\b|\bsave for\b|\blest\b/, advice: 'write "except" or "so that … not"' },
  {
    pattern:
      /^(?:Nor|Neither|Never|Only|Not only|Seldom) (?:is|are|was|were|do|does|did|can|may|has|have|who)\b/u,
    advice: 'put the subject first',
  },
  { pattern: /^Of (?:those|these|them|what)\b/u, advice: 'put the subject first' },
  { pattern: /\b(?!that\b|had\b|code\b)([a-z]{2,}) \1\b(?!-)/u, advice: 'a word is repeated' },
];

const ise =
  'apolog|author|categor|character|critic|custom|emphas|equal|final|formal|general|global|harmon|hospital|ideal|initial|item|local|maxim|memor|minim|mobil|modern|normal|optim|organ|penal|personal|priorit|random|real|recogn|serial|social|special|stabil|standard|summar|symbol|synchron|util|visual|anonym|pseudonym|capital|central|neutral|parametr|token|material|monet|public|scrutin|sensit|stigmat|sympath|victim';
const our = 'behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rig|sav|vap|vig|rum|arm|cand|glam|parl|tum';

const spelling: readonly Rule[] = [
  { pattern: new RegExp(`\\b\\w*(?:${ise})is(?:e[drs]?|ing|ations?|ational)\\b`), advice: '-ize' },
  { pattern: /\b(?:ana|cata|para|hydro)lys(?:e[drs]?|ing)\b(?<!analyses)/, advice: '-yze' },
  {
    pattern: new RegExp(
      `\\b\\w*(?:${our})our(?:s|ed|ing|al|able|hood|hoods|ite|ites|ful|ly|less|ist|ists)?\\b`,
    ),
    advice: '-or',
  },
  { pattern: /\b(?:centre|fibre|litre|theatre|calibre|metre|kilometre|spectre|lustre)s?\b/, advice: '-er' },
  {
    pattern:
      /\b(?:label|travel|model|signal|total|level|channel|counsel|fuel|marshal|tunnel|shovel|quarrel|rival)l(?:ed|ing|er|ers)\b/,
    advice: 'one l',
  },
  // The contract's CANCELLED stays as it is.
  { pattern: /\b[Cc]ancell(?:ed|ing)\b/u, advice: 'one l' },
  {
    pattern: /\b(?:fulfil|enrol|instal|skilful|wilful|fulfilment|enrolment|instalment|instalments)\b/,
    advice: 'two l',
  },
  { pattern: /\b(?:defence|offence|licence|pretence)s?\b|\bpractis(?:e[ds]?|ing)\b/, advice: '-se, -ice' },
  {
    pattern:
      /\b(?:judgement|acknowledgement|ageing|programme|catalogue|cheque|grey|kerb|tyre|plough|sceptic\w*|cosy|draught)s?\b/,
    advice: 'judgment, aging, program, catalog, check, gray …',
  },
  {
    pattern: /\b(?:whilst|amongst|towards|afterwards|backwards|learnt|spelt|burnt|dreamt)\b/,
    advice: 'while, among, toward, afterward, learned …',
  },
].map(({ pattern, advice }) => ({ pattern, advice: `US spelling: ${advice}` }));

/** Every rule of the check, on words and on spelling. */
export const rules: readonly Rule[] = [...wordRules, ...spelling].map(({ pattern, advice }) => ({
  pattern: new RegExp(pattern.source, pattern.flags || 'iu'),
  advice,
}));

/** The most words in a sentence. A decision record weighs options, so its sentences may be longer. */
export const sentenceWordsMax = { page: 30, decision: 40 } as const;

/** A problem of one sentence. */
export interface Finding {
  line: number;
  sentence: string;
  advice: string;
}

/** The problems of a passage. `wordsMax` is the number of words in the longest sentence allowed. */
export function findingsIn({ line, text }: Passage, wordsMax: number): Finding[] {
  return sentencesOf(text).flatMap((sentence) => {
    const at = { line: line + sentence.offsetLines, sentence: sentence.text };
    const found = rules.flatMap(({ pattern, advice }) => {
      const match = pattern.exec(sentence.text);
      return match ? [{ ...at, advice: `"${match[0].slice(0, 40)}": ${advice}` }] : [];
    });
    const words = countWords(sentence.text);
    if (words > wordsMax)
      found.push({ ...at, advice: `${words} words in a sentence, at most ${wordsMax}: make it two` });
    return found;
  });
}
