/** What in a text points to one person or one case, and why that may not stand there. */
export interface IndividualMention {
  /** Such as "a case number". */
  kind: string;
  /** Where it begins in the text, in UTF-16 units. The text itself is not repeated: it must not reach a log. */
  index: number;
}

/**
 * Ways in which a text names one person or one case. They err on the side of refusing: what these records are for (programs, priorities,
 * what people said) can be said without any of them.
 */
const mentions: readonly (readonly [kind: string, form: RegExp])[] = [
  ['an e-mail address', /[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+/u],
  ['a Social Security number', /(?<!\d)(?!000|666|9)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}(?!\d)/],
  // The North American plan, with separators, or in full with its country code.
  [
    'a telephone number',
    /(?<![\d-])(\+?1[-. ]?)?(\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?![\d-])/,
  ],
  ['a telephone number', /(?<!\d)\+\d[\d .()-]{7,}\d/],
  // "24-CR-01234", "2024CF001234", "CR-2024-1188", "BA 123456".
  [
    'a case number',
    /(?<![\p{L}\d])\d{2,4}[- ]?(CR|CF|CM|CT|CV|CL|DR|FE|FC|JV|JD|MD|MI|MM|PC|TR)[A-Z]{0,2}[- ]?\d{3,}(?!\d)/u,
  ],
  [
    'a case number',
    /(?<![\p{L}\d])(CR|CF|CM|JV|JD|FE|DC|SC|BA|GA|KA|LA|MA|NA|PA|SA|TA|VA|XCN)[- ]?(\d{2,4}[- ])?\d{4,}(?!\d)/u,
  ],
  [
    'a case number',
    /\b(case|docket|cause|file|citation|indictment|complaint|warrant|booking|inmate|incident|report|DR)\s*(no\.?|nos\.?|number|num\.?|#)\s*:?\s*[A-Z\d][A-Z\d./-]*\d/i,
  ],
  // "People v. Doe", "State vs Smith", "In re Gault".
  [
    'the name of a case',
    /\b(People|State|Commonwealth|United States|U\.S\.|County|City|Government)(\s+of\s+\p{Lu}[\p{L}.]*(\s+\p{Lu}[\p{L}.]*)?)?\s+(v|vs)\.?\s+\p{Lu}\p{L}+/u,
  ],
  ['the name of a case', /\b(In\s+(re|the\s+matter\s+of)|Ex\s+parte)\s+\p{Lu}[\p{L}.]+/u],
  // "defendant John", "the victim, Maria Lopez", "Mr. Smith". Case matters: a name begins with a capital.
  [
    'the name of a person in a case',
    /\b([Dd]efendants?|[Vv]ictims?|[Ww]itness(es)?|[Ss]uspects?|[Rr]espondents?|[Cc]omplainants?|[Pp]laintiffs?|[Oo]ffenders?|[Jj]uveniles?|[Mm]inors?|[Aa]rrestees?|[Ii]nmates?|[Pp]robationers?)(\s+(named|called))?,?\s+(?!(Services?|Advoca\p{L}*|Compensation|Impact|Rights?|Assistance|Support|Witness|Unit|Program\p{L}*|Outreach|Fund|Court|Justice|Hall|Division|Diversion|Resource\p{L}*|Bill|And|Or|In|At|Of)\b)\p{Lu}\p{Ll}+/u,
  ],
  ['the name of a person', /\b(Mr|Mrs|Ms|Mx)\.?\s+\p{Lu}\p{L}+/u],
  ['a date of birth', /\b(DOB|D\.O\.B\.|[Dd]ate of [Bb]irth|[Bb]orn on)\b[\s:]*\d/],
  [
    'an identity document',
    /\b(driver'?s? licen[cs]e|passport|SSN|FBI|SID|CII|A-number)\s*(no\.?|number|#)?\s*:?\s*[A-Z]?\d{5,}/i,
  ],
];

/**
 * Finds what in a text points to one person or one case; null where nothing plainly does. A search for forms, not for meaning: a name without a title or a role
 * beside it passes, so people still read what is published.
 */
export function individualIn(text: string): IndividualMention | null {
  const plain = text.normalize('NFKC');
  for (const [kind, form] of mentions) {
    const found = form.exec(plain);
    if (found) return { kind, index: found.index };
  }
  return null;
}
