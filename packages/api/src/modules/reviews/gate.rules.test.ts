import type { EthicsReview, PermissibleActivityRule } from '@rapport/database/generated/prisma/client.ts';
import { AgreementKind, ReviewKind, ReviewStatus } from '@rapport/database/generated/prisma/enums.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decideGate, NotApprovedError, type GateFacts, type GateReport } from './gate.rules.ts';
import { subjectColumns, type GovernedSubject, type GovernedThing } from './governed.ts';
import { matches, type GateAgreement } from './requirement.rules.ts';

const today = new Date('2026-06-15T00:00:00Z');
const day = (offset: number): Date => new Date(today.getTime() + offset * 24 * 60 * 60 * 1000);

const program: GovernedThing = { kind: 'PROGRAM', id: 'p', title: 'Forum', programType: 'COMMUNITY_FORUM' };
const partner: GovernedThing = {
  kind: 'PARTNER_ORGANIZATION',
  id: 'o',
  title: 'Bank',
  partnerKind: 'BUSINESS',
};
const line: GovernedThing = {
  kind: 'BUDGET_LINE',
  id: 'b',
  title: 'Food',
  fundingType: 'DONATION',
  expenseType: 'FOOD',
  plannedCents: 50_000n,
  version: 3,
};
const publication: GovernedThing = {
  kind: 'PUBLICATION',
  id: 'u',
  title: 'Report',
  publicationKind: 'PROGRAM_REPORT',
  version: 3,
};
const activity: GovernedThing = {
  kind: 'ACTIVITY',
  id: 'a',
  title: 'Meeting',
  activityKind: 'MEETING',
  programType: 'REENTRY',
};

let counter = 0;
const nextId = (): string => `00000000-0000-7000-8000-${String((counter += 1)).padStart(12, '0')}`;

function rule(values: Partial<PermissibleActivityRule>): PermissibleActivityRule {
  return {
    id: nextId(),
    jurisdictionId: 'j',
    title: 'R',
    rationale: 'Because.',
    appliesTo: 'PROGRAM',
    programTypes: [],
    activityKinds: [],
    partnerKinds: [],
    fundingTypes: [],
    expenseTypes: [],
    publicationKinds: [],
    amountCentsMinimum: null,
    requiredReview: null,
    requiredAgreement: null,
    legalAuthorityId: null,
    retiredAt: null,
    createdAt: day(-100),
    updatedAt: day(-100),
    version: 1,
    ...values,
  };
}

function review(
  subject: GovernedSubject,
  status: ReviewStatus,
  values: Partial<EthicsReview> = {},
): EthicsReview {
  return {
    id: nextId(),
    jurisdictionId: 'j',
    kind: 'ETHICS',
    programId: null,
    activityId: null,
    partnerOrganizationId: null,
    budgetLineId: null,
    publicationId: null,
    [subjectColumns[subject.kind]]: subject.id,
    requestedBySubject: 'editor',
    status,
    reviewerSubject: null,
    decisionNote: null,
    conditions: [],
    decidedAt: null,
    expiresOn: null,
    subjectVersion: null,
    createdAt: day(-10),
    updatedAt: day(-10),
    version: 1,
    ...values,
  };
}

const agreement = (values: Partial<GateAgreement> = {}): GateAgreement => ({
  kind: 'MOU',
  partnerOrganizationId: 'o',
  programId: null,
  signedOn: day(-30),
  expiresOn: null,
  warningDays: 60,
  terminatedOn: null,
  ...values,
});

const facts = (values: Partial<GateFacts> = {}): GateFacts => ({
  subject: program,
  things: [program],
  programId: 'p',
  rules: [],
  reviews: [],
  agreements: [],
  hasUnresolvedConflict: false,
  ...values,
});
const decide = (values: Partial<GateFacts>): GateReport => decideGate(facts(values), today);
const codes = (values: Partial<GateFacts>): string[] => decide(values).blockers.map(({ code }) => code);

describe('a rule', () => {
  it.each<[Partial<PermissibleActivityRule>, GovernedThing, boolean]>([
    [{ appliesTo: 'PROGRAM' }, program, true],
    [{ appliesTo: 'PROGRAM', programTypes: ['REENTRY', 'COMMUNITY_FORUM'] }, program, true],
    [{ appliesTo: 'PROGRAM', programTypes: ['REENTRY'] }, program, false],
    [{ appliesTo: 'ACTIVITY' }, program, false],
    [{ appliesTo: 'PROGRAM', retiredAt: today }, program, false],
    [{ appliesTo: 'ACTIVITY', activityKinds: ['MEETING'], programTypes: ['REENTRY'] }, activity, true],
    [
      { appliesTo: 'ACTIVITY', activityKinds: ['MEETING'], programTypes: ['COMMUNITY_FORUM'] },
      activity,
      false,
    ],
    [{ appliesTo: 'ACTIVITY', activityKinds: ['LECTURE'] }, activity, false],
    [{ appliesTo: 'PARTNER_ORGANIZATION', partnerKinds: ['BUSINESS'] }, partner, true],
    [{ appliesTo: 'PARTNER_ORGANIZATION', partnerKinds: ['FAITH'] }, partner, false],
    [{ appliesTo: 'BUDGET_LINE', amountCentsMinimum: 50_000n }, line, true],
    [{ appliesTo: 'BUDGET_LINE', amountCentsMinimum: 50_001n }, line, false],
    [{ appliesTo: 'BUDGET_LINE', fundingTypes: ['DONATION'], expenseTypes: ['FOOD'] }, line, true],
    [{ appliesTo: 'BUDGET_LINE', fundingTypes: ['DONATION'], expenseTypes: ['TRAVEL'] }, line, false],
    [{ appliesTo: 'BUDGET_LINE', fundingTypes: ['FEES'] }, line, false],
    [{ appliesTo: 'PUBLICATION', publicationKinds: ['PROGRAM_REPORT'] }, publication, true],
    [{ appliesTo: 'PUBLICATION', publicationKinds: ['ANNOUNCEMENT'] }, publication, false],
  ])('of %o matches %o: %s', (values, thing, expected) => {
    expect(matches(rule(values), thing)).toBe(expected);
  });
});

describe('a required review', () => {
  const rules = [rule({ requiredReview: 'ETHICS' })];
  const approved = { createdAt: day(-20) };

  it('is missing until it is requested, open until it is decided, and then what was decided', () => {
    expect(codes({ rules })).toEqual(['REVIEW_MISSING']);
    expect(codes({ rules, reviews: [review(program, 'OPEN')] })).toEqual(['REVIEW_OPEN']);
    expect(codes({ rules, reviews: [review(program, 'WITHDRAWN')] })).toEqual(['REVIEW_MISSING']);
    expect(codes({ rules, reviews: [review(program, 'DECLINED')] })).toEqual(['REVIEW_DECLINED']);
    expect(codes({ rules, reviews: [review(program, 'APPROVED')] })).toEqual([]);
    expect(codes({ rules, reviews: [review(program, 'APPROVED_WITH_CONDITIONS')] })).toEqual([]);
  });

  it('is of its kind and of its thing', () => {
    expect(codes({ rules, reviews: [review(program, 'APPROVED', { kind: 'LEGAL' })] })).toEqual([
      'REVIEW_MISSING',
    ]);
    const reviews = [review({ kind: 'PROGRAM', id: 'another' }, 'APPROVED')];
    expect(codes({ rules, reviews })).toEqual(['REVIEW_MISSING']);
  });

  it('holds on its last day and not on the next', () => {
    expect(codes({ rules, reviews: [review(program, 'APPROVED', { expiresOn: today })] })).toEqual([]);
    expect(codes({ rules, reviews: [review(program, 'APPROVED', { expiresOn: day(-1) })] })).toEqual([
      'REVIEW_EXPIRED',
    ]);
  });

  it('is what was decided last: a decline overrides an approval, and an approval a decline', () => {
    const first = review(program, 'APPROVED', approved);
    expect(codes({ rules, reviews: [review(program, 'DECLINED'), first] })).toEqual(['REVIEW_DECLINED']);
    const declined = review(program, 'DECLINED', approved);
    expect(codes({ rules, reviews: [review(program, 'APPROVED'), declined] })).toEqual([]);
  });

  it('blocks while it is open, even where an older approval stands', () => {
    const reviews = [review(program, 'APPROVED', approved), review(program, 'OPEN')];
    expect(codes({ rules, reviews })).toEqual(['REVIEW_OPEN']);
  });

  it.each([publication, line])(
    'of a $kind is one of it as it stood: a change of its words, or of the plan, ends the approval',
    (thing) => {
      const values = {
        subject: thing,
        things: [thing],
        rules: [rule({ appliesTo: thing.kind, requiredReview: 'ETHICS' })],
      };
      const of = (subjectVersion: number | null) => [review(thing, 'APPROVED', { subjectVersion })];
      expect(codes({ ...values, reviews: of(3) })).toEqual([]);
      expect(codes({ ...values, reviews: of(2) })).toEqual(['REVIEW_EXPIRED']);
      expect(codes({ ...values, reviews: of(null) })).toEqual(['REVIEW_EXPIRED']);
    },
  );

  it('is asked of what belongs to the subject too', () => {
    const rulesOfLines = [
      rule({ appliesTo: 'BUDGET_LINE', requiredReview: 'FISCAL', amountCentsMinimum: 10_000n }),
    ];
    const report = decide({ things: [program, partner, line], rules: rulesOfLines });
    expect(report.requirements).toMatchObject([
      { subject: line, state: 'MISSING', reviewKind: 'FISCAL', agreementKind: null },
    ]);
    expect(new NotApprovedError(report, []).message).toBe(
      'This is not approved yet. Rule "R": the fiscal review of the budget line "Food" has not been requested.',
    );
  });
});

describe('a review that no rule asks for', () => {
  it('blocks its own subject while it is open, and is named once', () => {
    expect(codes({ reviews: [review(program, 'OPEN', { kind: 'LEGAL' })] })).toEqual(['REVIEW_OPEN']);
    const rules = [rule({ requiredReview: 'ETHICS' })];
    expect(codes({ rules, reviews: [review(program, 'OPEN')] })).toEqual(['REVIEW_OPEN']);
  });

  it('of a partner blocks the partner, not the program', () => {
    const reviews = [review(partner, 'OPEN')];
    expect(codes({ things: [program, partner], reviews })).toEqual([]);
    expect(codes({ subject: partner, things: [partner], programId: null, reviews })).toEqual(['REVIEW_OPEN']);
  });

  it('that was declined blocks nothing', () => {
    expect(codes({ reviews: [review(program, 'DECLINED')] })).toEqual([]);
  });
});

describe('a required agreement', () => {
  const values = {
    things: [program, partner],
    rules: [rule({ appliesTo: 'PARTNER_ORGANIZATION', requiredAgreement: 'MOU' })],
  };

  it.each<[string, GateAgreement[], string[]]>([
    ['none', [], ['AGREEMENT_MISSING']],
    ['one in force', [agreement()], []],
    ['one of another kind', [agreement({ kind: 'GRANT' })], ['AGREEMENT_MISSING']],
    ['one that is not signed', [agreement({ signedOn: null })], ['AGREEMENT_MISSING']],
    ['one that will be signed', [agreement({ signedOn: day(1) })], ['AGREEMENT_MISSING']],
    ['one on its last day', [agreement({ expiresOn: today })], []],
    ['one that has expired', [agreement({ expiresOn: day(-1) })], ['AGREEMENT_EXPIRED']],
    ['one that was terminated', [agreement({ terminatedOn: today })], ['AGREEMENT_EXPIRED']],
    ['an expired one and its successor', [agreement({ expiresOn: day(-1) }), agreement()], []],
    ['one for this program', [agreement({ programId: 'p' })], []],
    ['one for another program', [agreement({ programId: 'q' })], ['AGREEMENT_MISSING']],
    ['one with another partner', [agreement({ partnerOrganizationId: 'x' })], ['AGREEMENT_MISSING']],
  ])('%s', (_what, agreements, expected) => {
    expect(codes({ ...values, agreements })).toEqual(expected);
  });

  it('outside any program is one for all programs', () => {
    const alone = { ...values, subject: partner, things: [partner], programId: null };
    expect(codes({ ...alone, agreements: [agreement({ programId: 'p' })] })).toEqual(['AGREEMENT_MISSING']);
    expect(codes({ ...alone, agreements: [agreement()] })).toEqual([]);
  });
});

describe('an unresolved conflict', () => {
  it('blocks, and tells nothing about itself', () => {
    expect(decide({ hasUnresolvedConflict: true })).toEqual({
      isOpen: false,
      requirements: [],
      blockers: [
        {
          code: 'ETHICS_MATTER_UNRESOLVED',
          message: 'A matter before the ethics reviewers is not resolved.',
          subject: null,
          rule: null,
          review: null,
        },
      ],
    });
  });
});

describe('a refusal', () => {
  it('names ten blockers, and how many there are beyond', () => {
    const rules = Array.from({ length: 13 }, (_, index) =>
      rule({ title: `R${index}`, requiredReview: 'LEGAL' }),
    );
    const message = new NotApprovedError(decide({ rules }), []).message;
    expect(message).toContain('"R9"');
    expect(message).not.toContain('"R10"');
    expect(message).toMatch(/And 3 more\.$/);
  });
});

describe('for any facts', () => {
  const things = [program, partner, line];
  const thing = fc.constantFrom<GovernedThing>(...things);
  const aRule = fc
    .record({
      thing,
      requiredReview: fc.option(fc.constantFrom(...Object.values(ReviewKind))),
      requiredAgreement: fc.option(fc.constantFrom(...Object.values(AgreementKind).slice(0, 2))),
      retiredAt: fc.constantFrom(null, null, null, today),
      programTypes: fc.constantFrom<PermissibleActivityRule['programTypes'][]>(
        [],
        ['COMMUNITY_FORUM'],
        ['REENTRY'],
      ),
    })
    .map(({ thing: { kind }, requiredAgreement, ...values }) =>
      rule({
        ...values,
        appliesTo: kind,
        requiredAgreement: kind === 'PARTNER_ORGANIZATION' ? requiredAgreement : null,
      }),
    );
  const aReview = fc
    .record({
      subject: thing,
      status: fc.constantFrom(...Object.values(ReviewStatus)),
      kind: fc.constantFrom(...Object.values(ReviewKind)),
      createdAt: fc.integer({ min: -5, max: 0 }).map(day),
      expiresOn: fc.option(fc.integer({ min: -2, max: 2 }).map(day)),
    })
    .map(({ subject, status, ...values }) => review(subject, status, values));
  const anAgreement = fc
    .record({
      kind: fc.constantFrom(...Object.values(AgreementKind).slice(0, 2)),
      programId: fc.constantFrom(null, 'p', 'q'),
      signedOn: fc.option(fc.integer({ min: -2, max: 2 }).map(day)),
      expiresOn: fc.option(fc.integer({ min: -2, max: 2 }).map(day)),
      terminatedOn: fc.option(fc.integer({ min: -2, max: 2 }).map(day), { freq: 1 }),
    })
    .map(agreement);
  const someFacts = fc
    .record({
      things: fc.subarray([partner, line]).map((rest) => [program, ...rest]),
      rules: fc.array(aRule, { maxLength: 4 }),
      reviews: fc.array(aReview, { maxLength: 8 }),
      agreements: fc.array(anAgreement, { maxLength: 3 }),
      hasUnresolvedConflict: fc.boolean(),
    })
    .map(facts);
  const isOpen = (one: GateFacts): boolean => decideGate(one, today).isOpen;

  it('another rule, an open review, a conflict or another thing never opens a closed gate', () => {
    fc.assert(
      fc.property(someFacts, aRule, aReview, (given, added, reviewed) => {
        fc.pre(!isOpen(given));
        expect(isOpen({ ...given, rules: [...given.rules, added] })).toBe(false);
        const open = { ...reviewed, status: 'OPEN' as const };
        expect(isOpen({ ...given, reviews: [...given.reviews, open] })).toBe(false);
        expect(isOpen({ ...given, hasUnresolvedConflict: true })).toBe(false);
        const missing = things.filter((one) => !given.things.includes(one));
        expect(isOpen({ ...given, things: [...given.things, ...missing] })).toBe(false);
      }),
    );
  });

  it('retiring a rule, withdrawing an open review or resolving the conflict never closes an open gate', () => {
    fc.assert(
      fc.property(someFacts, fc.nat(), (given, index) => {
        fc.pre(isOpen(given));
        expect(isOpen({ ...given, rules: given.rules.filter((_, place) => place !== index) })).toBe(true);
        expect(isOpen({ ...given, hasUnresolvedConflict: false })).toBe(true);
        const reviews = given.reviews.filter(({ status }) => status !== 'OPEN');
        expect(isOpen({ ...given, reviews })).toBe(true);
      }),
    );
  });

  it('deciding what is open, approving what is asked, signing what is asked and resolving the conflict opens it', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const settled = given.reviews.filter(({ status }) => status !== 'OPEN');
        const { requirements } = decideGate(given, today);
        const agreements = [...given.agreements];
        for (const { subject, reviewKind, agreementKind } of requirements) {
          const subjectVersion = 'version' in subject ? subject.version : null;
          if (reviewKind) {
            const values = { kind: reviewKind, createdAt: day(0.5), subjectVersion };
            settled.push(review(subject, 'APPROVED', values));
          }
          if (agreementKind) agreements.push(agreement({ kind: agreementKind, programId: 'p' }));
        }
        expect(isOpen({ ...given, reviews: settled, agreements, hasUnresolvedConflict: false })).toBe(true);
      }),
    );
  });

  it('it does not depend on the order in which they were read', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const reversed = {
          ...given,
          reviews: given.reviews.toReversed(),
          agreements: given.agreements.toReversed(),
          rules: given.rules.toReversed(),
        };
        expect(isOpen(reversed)).toBe(isOpen(given));
      }),
    );
  });

  it('it is open exactly when there is no blocker, and each requirement that is not settled is one', () => {
    fc.assert(
      fc.property(someFacts, (given) => {
        const report = decideGate(given, today);
        expect(report.isOpen).toBe(report.blockers.length === 0);
        const unsettled = report.requirements.filter(({ state }) => state !== 'SETTLED');
        expect(report.blockers.filter((blocker) => blocker.rule !== null)).toHaveLength(unsettled.length);
      }),
    );
  });
});
