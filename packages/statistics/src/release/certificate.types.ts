import type { ReleaseAnswer, ReleaseQuestion, ReleaseScale, SurveyRelease } from './release.types.ts';
import type { ReleaseWeighting } from './weighting.types.ts';

/**
 * An answer set that differs from the true one, and agrees with everything published. A change is
 * `[respondent, question, answer]`, with positions in the input and the answer as there.
 */
export type AnswerChange = readonly [respondent: number, question: number, answer: ReleaseAnswer];

/**
 * Counted are the people with a valid answer or score, with the highest one (who gave the answer, for a choice), with
 * the lowest one, or in the top box.
 */
export type HiddenAnswerKind = 'ANSWERED' | 'HIGHEST' | 'LOWEST' | 'TOP_BOX';

/** A survey with its answers, and what complete answer sets change in it. */
export type CertifiedSurvey = {
  readonly questions: readonly ReleaseQuestion[];
  readonly scales: readonly ReleaseScale[];
  /** The true answers, one row for each respondent. */
  readonly answers: readonly (readonly ReleaseAnswer[])[];
  readonly weights: readonly number[] | null;
  /** Empty without weights. Certificates that were made before weights lack it. */
  readonly weighting?: readonly ReleaseWeighting[];
  /** A number for each respondent. The same number in two surveys of a certificate is the same person. */
  readonly persons: readonly number[];
  /** Each is one complete answer set, as changes of its parent. */
  readonly sets: readonly (readonly AnswerChange[])[];
  /** For each set, the earlier set that it changes; -1 for the true answers. */
  readonly parents: readonly number[];
  /**
   * The number of respondents in a hidden group (null: without an answer) is `least` in one set and
   * `greatest` in another. The set -1 is the true one.
   */
  readonly counts: readonly {
    readonly dimension: string;
    readonly group: string | null;
    readonly least: number;
    readonly leastSet: number;
    readonly greatest: number;
    readonly greatestSet: number;
  }[];
  /**
   * A count of answers to a target is `least` in one set and `greatest` in another. It is one of a hidden group
   * (null: without an answer to the demographic question), or of a shown one whose share is suppressed. Without a dimension,
   * it is one of all respondents.
   */
  readonly answerCounts: readonly {
    readonly target: string;
    readonly kind: HiddenAnswerKind;
    readonly dimension: string | null;
    readonly group: string | null;
    readonly least: number;
    readonly leastSet: number;
    readonly greatest: number;
    readonly greatestSet: number;
  }[];
  /**
   * For each question, for each respondent with an answer: the set in which this answer is the minimum, and the
   * one in which it is the maximum. `[respondent, lowest, highest]`. Without values, these are the first and the
   * last choice. With several choices allowed, each `choice` is not chosen in one set, and chosen in the other.
   */
  readonly answersTested: readonly {
    readonly question: string;
    readonly choice: string | null;
    readonly witnesses: readonly (readonly [respondent: number, lowest: number, highest: number])[];
  }[];
};

/**
 * Proof that a release keeps its promise. It contains every answer of every respondent: it is for those
 * allowed to read rows, and not for publication.
 */
export type SurveyCertificate = CertifiedSurvey & {
  readonly kind: 'survey';
  readonly notForPublication: true;
  readonly threshold: number;
  /**
   * The frozen releases that share people with this one, with the same sets: set 3 here and set 3 there are
   * together one set of answers. They agree with everything published of all the surveys.
   */
  readonly earlier: readonly (CertifiedSurvey & { readonly release: SurveyRelease })[];
};

export type SurveyReleaseResult = {
  readonly release: SurveyRelease;
  readonly certificate: SurveyCertificate;
};
