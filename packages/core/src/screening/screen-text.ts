import { caseNamesIn, initialsIn } from './case-names.ts';
import { kindWords, type TextFinding } from './finding.ts';
import { fold, unspaced, unwrapped, type Folded } from './fold.ts';
import { identifierForms } from './identifiers.ts';
import { peopleIn, type Mention } from './people.ts';

/** Characters of the longest text that is screened. Callers check the length of a text first. */
export const screenedCharactersMax = 20_000;
/** Findings of one text. A text with more has to be rewritten anyway. */
const findingsMax = 20;

type Found = Mention & { readonly isCertain: boolean };

function identifiersIn(plain: string): Found[] {
  const found: Found[] = [];
  for (const { kind, form, judge } of identifierForms) {
    for (const { 0: text, index } of plain.matchAll(form)) {
      const verdict = judge ? judge(text, plain.slice(Math.max(0, index - 80), index)) : 'CERTAIN';
      if (verdict === null) continue;
      found.push({ kind, start: index, end: index + text.length, isCertain: verdict === 'CERTAIN' });
      if (found.length >= findingsMax * identifierForms.length) return found;
    }
  }
  return found;
}

const likely = (mentions: Mention[]): Found[] =>
  mentions.map((mention) => ({ ...mention, isCertain: false }));

/** The findings of a folded text at their places in the original. */
function located({ places }: Folded, found: readonly Found[], length: number): TextFinding[] {
  return found.map(({ kind, isCertain, start, end }) => ({
    kind,
    isCertain,
    start: places[start] ?? 0,
    end: places[end] ?? length,
  }));
}

/**
 * Finds what identifies one person or one case: identifiers, which are certain, and names, which are likely.
 * Findings do not overlap, are in the order of the text, and are at most 20. Invisible characters, look-alike
 * letters, full-width digits and spaced letters do not hide them. The time is linear in the length of the text.
 * The search looks for forms and common names and not for meaning, so people still read texts before publication.
 * Throws a RangeError for a text of more than `screenedCharactersMax` characters.
 */
export function screenText(text: string): TextFinding[] {
  if (text.length > screenedCharactersMax) {
    throw new RangeError(`A text to screen has at most ${screenedCharactersMax} characters.`);
  }
  const folded = fold(text);
  const plain = unwrapped(folded);
  const joined = unspaced(folded);
  const tight = joined && unwrapped(joined);
  const findings = [
    ...located(plain, identifiersIn(plain.plain), text.length),
    ...(tight ? located(tight, identifiersIn(tight.plain), text.length) : []),
    ...located(plain, likely(caseNamesIn(plain.plain)), text.length),
    ...located(plain, likely(initialsIn(plain.plain)), text.length),
    ...located(plain, likely(peopleIn(plain.plain)), text.length),
  ];
  return withoutOverlaps(findings).slice(0, findingsMax);
}

/** Keeps the certain of two overlapping findings, or else the earlier one of the list. */
function withoutOverlaps(findings: readonly TextFinding[]): TextFinding[] {
  const ranked = [...findings.filter((one) => one.isCertain), ...findings.filter((one) => !one.isCertain)];
  const kept: TextFinding[] = [];
  for (const one of ranked.slice(0, 2_000)) {
    if (kept.length >= 100) break;
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((one, other) => one.start - other.start);
}

/** The message of a finding, which does not repeat the text. */
export function findingMessage({ kind, isCertain, start }: TextFinding): string {
  const seems = `This looks like ${kindWords(kind)} (from character ${start + 1}).`;
  return isCertain
    ? `${seems} Records of work with the community must not identify a person or an individual case. Use general terms.`
    : `${seems} Use general terms, or confirm with a reason that the text identifies no person and no individual case.`;
}
