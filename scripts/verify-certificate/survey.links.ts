/** Checks that the sets of answers of surveys with the same people are one set: one person has one answer. */
import { answerReader, type Given } from './survey.answers.ts';
import type { CertifiedSurvey } from './survey.document.ts';

/** A question, or a choice of a question that allows several: what can be the same in two surveys. */
type Item = {
  /** The code of the question, and of the choice behind a slash. */
  readonly name: string;
  readonly at: number;
  /** The same question has the same kind, range and number of choices. */
  readonly kind: string;
  readonly isDemographic: boolean;
  /** An answer in words that do not depend on the order of the choices; empty without one. */
  readonly words: (given: Given) => string;
  /** The words of its choices; empty if an answer is a number, or yes or no. */
  readonly all: readonly string[];
};

/** Fewer answers, or ones that are all the same, can agree by chance in questions of different codes. */
const LEAST_ANSWERS = 30;

function itemsOf({ questions }: CertifiedSurvey): Item[] {
  const { valueOf } = answerReader(questions);
  return questions.flatMap((question, at): Item[] => {
    const { code, kind, minimum, maximum, isDemographic, choices } = question;
    const form = (count: number): string => JSON.stringify([kind, minimum, maximum, count]);
    if (kind === 'MULTIPLE_CHOICE') {
      return choices.flatMap((choice, place) => {
        const words = (given: Given): string =>
          String(given !== null && typeof given !== 'number' && given.includes(place));
        return choice.isMissing === true
          ? []
          : [{ name: `${code}/${choice.code}`, at, kind: form(0), isDemographic, words, all: [] }];
      });
    }
    const words = (given: Given): string => {
      if (typeof given !== 'number') return '';
      if (kind === 'NUMBER') return String(given);
      const isGroup = isDemographic && choices[given]?.isMissing !== true;
      return isGroup || valueOf(question, given) !== null ? (choices[given]?.code ?? '') : '';
    };
    const all = kind === 'NUMBER' ? [] : [...choices.keys()].map(words).filter((word) => word !== '');
    return [{ name: code, at, kind: form(all.length), isDemographic, words, all }];
  });
}

/**
 * Tells whether two words can be the same answer, together with those so far. The codes of choices can differ, but two
 * choices never become one.
 */
function renamingOf({ all }: Item): (mine: string, theirs: string) => boolean {
  const [there, here] = [new Map([['', '']]), new Map([['', '']])];
  if (all.length === 0) return (mine, theirs) => mine === theirs;
  return (mine, theirs) => {
    if (!there.has(mine) && !here.has(theirs)) {
      there.set(mine, theirs);
      here.set(theirs, mine);
    }
    return there.get(mine) === theirs;
  };
}

/** A question of one survey, and those of the other one that can be the same. */
type Link = { readonly item: Item; readonly candidates: readonly Item[] };

/** The respondents of both surveys, by their positions. */
function sharedRespondents(one: CertifiedSurvey, other: CertifiedSurvey): [number, number][] {
  const positions = new Map(other.persons.map((person, respondent) => [person, respondent]));
  return one.persons.flatMap((person, mine) => {
    const theirs = positions.get(person);
    return theirs === undefined ? [] : [[mine, theirs]];
  });
}

/**
 * The questions that everyone in both surveys answered the same way. Those of the same code come first. Others need enough answers. If
 * several questions of a survey have all the same answers, as many of them as the other survey has are one with its questions.
 */
function linksOf(one: CertifiedSurvey, other: CertifiedSurvey): Link[] {
  const shared = sharedRespondents(one, other);
  if (shared.length === 0) return [];
  const given = (survey: CertifiedSurvey, side: 0 | 1) =>
    itemsOf(survey).map((item) => ({
      item,
      words: shared.map((pair) => item.words(survey.answers[pair[side]]?.[item.at] ?? null)),
    }));
  type Given = ReturnType<typeof given>[number];
  const isSame = (mine: Given, theirs: Given): boolean => {
    if (mine.item.kind !== theirs.item.kind) return false;
    const fits = renamingOf(mine.item);
    return mine.words.every((word, at) => fits(word, theirs.words[at] ?? ''));
  };
  const isTelling = ({ words }: Given): boolean => {
    const answers = words.filter((word) => word !== '');
    return answers.length >= LEAST_ANSWERS && new Set(answers).size > 1;
  };
  /** Whether no choice has the code of another choice of the other survey. */
  const keepsCodes = (mine: Given, theirs: Given): boolean =>
    mine.words.every((word, at) => {
      const there = theirs.words[at] ?? '';
      return word === there || !(theirs.item.all.includes(word) || mine.item.all.includes(there));
    });
  const [ours, theirs] = [given(one, 0), given(other, 1)];
  const named = ours.flatMap((mine) => {
    const found = theirs.find(({ item }) => item.name === mine.item.name);
    if (found === undefined || !isSame(mine, found)) return [];
    return isTelling(mine) || keepsCodes(mine, found) ? [{ mine, found }] : [];
  });
  const isNamed = new Set(named.flatMap(({ mine, found }) => [mine, found]));
  const free = theirs.filter((each) => !isNamed.has(each));
  const renamed = ours.flatMap((mine): Link[] => {
    if (isNamed.has(mine) || !isTelling(mine)) return [];
    const candidates = free
      .filter(
        ({ item, words }) => item.isDemographic === mine.item.isDemographic && isSame(mine, { item, words }),
      )
      .map(({ item }) => item);
    return candidates.length === 0 ? [] : [{ item: mine.item, candidates }];
  });
  const twins = Map.groupBy(renamed, ({ candidates }) => candidates[0]);
  return [
    ...named.map(({ mine, found }) => ({ item: mine.item, candidates: [found.item] })),
    ...renamed.filter(({ candidates }) => (twins.get(candidates[0])?.length ?? 0) <= candidates.length),
  ];
}

/** The questions, and choices of questions that allow several, whose answers count in the other survey too. */
export function linkedQuestions(one: CertifiedSurvey, other: CertifiedSurvey): ReadonlySet<string> {
  return new Set(linksOf(one, other).map(({ item }) => item.name));
}

/** The answer of a respondent in a set. */
function reader({ answers, sets, parents }: CertifiedSurvey) {
  const changes = sets.map((set) => new Map(set.map(([person, at, given]) => [`${person} ${at}`, given])));
  return function givenIn(set: number, person: number, at: number): Given {
    if (set < 0) return answers[person]?.[at] ?? null;
    const changed = changes[set]?.get(`${person} ${at}`);
    return changed === undefined ? givenIn(Math.min(parents[set] ?? -1, set - 1), person, at) : changed;
  };
}

export function linkFaults(surveys: readonly CertifiedSurvey[]): string[] {
  const readers = surveys.map(reader);
  return surveys.flatMap((one) =>
    surveys.flatMap((other, position) => {
      const givenIn = readers[position];
      if (one === other || givenIn === undefined) return [];
      const shared = sharedRespondents(one, other);
      const persons = new Map(shared);
      /** The sets in which somebody has two answers. */
      const faultsOf = (item: Item, there: Item): string[] => {
        const fits = renamingOf(item);
        const isOne = (set: number, mine: number, theirs: number, given: Given): boolean =>
          fits(item.words(given), there.words(givenIn(set, theirs, there.at)));
        for (const [mine, theirs] of shared) isOne(-1, mine, theirs, one.answers[mine]?.[item.at] ?? null);
        // Nobody in both gave the other answers. Those with the same code are the same.
        for (const word of item.all) if (there.all.includes(word)) fits(word, word);
        return one.sets.flatMap((changes, set) =>
          changes.flatMap(([respondent, at, given]) => {
            const same = persons.get(respondent);
            return at !== item.at || same === undefined || isOne(set, respondent, same, given)
              ? []
              : [`Set ${set}: respondent ${respondent} has two answers to ${item.name}`];
          }),
        );
      };
      return linksOf(one, other).flatMap(({ item, candidates }) => {
        const faults = candidates.map((there) => faultsOf(item, there));
        return faults.find((each) => each.length === 0) ?? faults[0] ?? [];
      });
    }),
  );
}
