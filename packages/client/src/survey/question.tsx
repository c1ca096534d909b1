import type { ReactNode } from 'react';

import type { MissingKind } from '../generated/hooks.ts';
import type { Entry, EntryProblem, Questionnaire } from './entries.ts';
import { inLanguage, surveyWordsIn } from './words.ts';

type Question = Questionnaire['questions'][number];

interface QuestionProps {
  question: Question;
  /** The language of the reader, as a BCP 47 tag. */
  language: string;
  entry: Entry | undefined;
  problem: EntryProblem | undefined;
  onChange: (entry: Entry | undefined) => void;
}

/** One question with its answer. */
export function QuestionField({ question, language, entry, problem, onChange }: QuestionProps): ReactNode {
  const words = surveyWordsIn(language);
  const id = `q-${question.code}`;
  const text = inLanguage(question.text, language);
  const help = inLanguage(question.helpText, language);
  const described = [help ? `${id}-help` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  const field = {
    id,
    question,
    language,
    entry,
    problem,
    onChange,
    described: described === '' ? undefined : described,
  };
  const title = (
    <>
      <span lang={text?.lang}>{text?.text}</span>
      {question.isRequired ? <span className="hint"> ({words.required})</span> : null}
    </>
  );
  const notes = (
    <>
      {help ? (
        <p className="hint" id={`${id}-help`} lang={help.lang}>
          {help.text}
        </p>
      ) : null}
      {problem ? (
        <p className="problem" id={`${id}-problem`}>
          {words[problem]}
          {problem === 'numberInvalid' ? rangeOf(question) : null}
        </p>
      ) : null}
    </>
  );
  const isGroup = question.choices.length > 0 || question.kind === 'SCALE';
  return isGroup ? (
    <fieldset id={id} tabIndex={-1} aria-describedby={field.described}>
      <legend>{title}</legend>
      {notes}
      {question.kind === 'RANKING' ? <Ranking {...field} /> : <Choices {...field} />}
      <Missing {...field} />
    </fieldset>
  ) : (
    <div className="field">
      <label htmlFor={id}>{title}</label>
      {notes}
      <Typed {...field} />
      <Missing {...field} />
    </div>
  );
}

const rangeOf = ({ minimum, maximum }: Question): string =>
  minimum === null || maximum === null ? '' : ` (${String(minimum)}–${String(maximum)})`;

type FieldProps = QuestionProps & { id: string; described: string | undefined };

/** One or several choices, or the points of a scale with the labels that some of them have. */
function Choices({ id, question, language, entry, onChange }: FieldProps): ReactNode {
  const words = surveyWordsIn(language);
  const isMultiple = question.kind === 'MULTIPLE_CHOICE';
  const chosen = entry?.choiceCodes ?? [];
  const points = question.kind === 'SCALE' ? pointsOf(question) : [];
  const isEntered = chosen.length > 0 || (entry?.text ?? '') !== '';
  const pick = (code: string): void => {
    if (!isMultiple) onChange({ choiceCodes: [code] });
    else
      onChange({
        choiceCodes: chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code],
      });
  };
  return (
    <>
      <div className={points.length > 0 ? 'points' : undefined}>
        {points.map((point) => {
          const label = inLanguage(question.choices.find(({ value }) => value === point)?.label, language);
          return (
            <label key={point} className="option">
              <input
                type="radio"
                name={id}
                checked={entry?.text === String(point)}
                onChange={() => onChange({ text: String(point) })}
              />
              <span>
                {point}
                {label ? <span lang={label.lang}> {label.text}</span> : null}
              </span>
            </label>
          );
        })}
      </div>
      {question.choices
        .filter(({ value }) => points.length === 0 || value === null)
        .map(({ code, label }) => {
          const text = inLanguage(label, language);
          return (
            <label key={code} className="option">
              <input
                type={isMultiple ? 'checkbox' : 'radio'}
                name={id}
                checked={chosen.includes(code)}
                onChange={() => pick(code)}
              />
              <span lang={text?.lang}>{text?.text ?? code}</span>
            </label>
          );
        })}
      {isEntered && !isMultiple && !question.isRequired ? (
        <button type="button" className="quiet" onClick={() => onChange(undefined)}>
          {words.clear}
        </button>
      ) : null}
    </>
  );
}

function pointsOf({ minimum, maximum }: Question): number[] {
  if (minimum === null || maximum === null) return [];
  return Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step);
}

/** An order of choices, by a place for each: it works with a keyboard and on a small screen. */
function Ranking({ id, question, language, entry, onChange }: FieldProps): ReactNode {
  const words = surveyWordsIn(language);
  const ranked = entry?.choiceCodes ?? [];
  const place = (code: string, rank: number): void => {
    const others = ranked.filter((one) => one !== code);
    if (rank > 0) others.splice(rank - 1, 0, code);
    onChange(others.length > 0 ? { choiceCodes: others } : undefined);
  };
  return (
    <>
      <p className="hint">{words.rankHint}</p>
      {question.choices.map(({ code, label }) => {
        const text = inLanguage(label, language);
        const rank = ranked.indexOf(code) + 1;
        const ranksMax = rank > 0 ? ranked.length : ranked.length + 1;
        return (
          <div key={code} className="rank">
            <select
              id={`${id}-${code}`}
              value={rank}
              onChange={({ target }) => place(code, Number(target.value))}
            >
              <option value={0}>{words.notRanked}</option>
              {Array.from({ length: ranksMax }, (_, at) => (
                <option key={at} value={at + 1}>
                  {at + 1}
                </option>
              ))}
            </select>
            <label htmlFor={`${id}-${code}`} lang={text?.lang}>
              {text?.text ?? code}
            </label>
          </div>
        );
      })}
    </>
  );
}

const textCharactersMax = 10_000;

function Typed({ id, question, entry, problem, onChange, described }: FieldProps): ReactNode {
  const shared = {
    id,
    value: entry?.text ?? '',
    'aria-invalid': problem !== undefined,
    'aria-describedby': described,
    required: question.isRequired,
    onChange: ({ target }: { target: { value: string } }) =>
      onChange(target.value === '' ? undefined : { text: target.value }),
  };
  if (question.kind === 'TEXT') return <textarea rows={4} maxLength={textCharactersMax} {...shared} />;
  return question.kind === 'DATE' ? (
    <input type="date" {...shared} />
  ) : (
    <input type="text" inputMode="decimal" {...shared} />
  );
}

/** "I don't know" and "I prefer not to say", if the question allows them. */
function Missing({ id, question, language, entry, onChange }: FieldProps): ReactNode {
  const words = surveyWordsIn(language);
  const kinds: [MissingKind, string][] = [
    ...(question.allowsDontKnow ? [['DONT_KNOW', words.dontKnow] as [MissingKind, string]] : []),
    ...(question.allowsPreferNotToSay
      ? [['PREFER_NOT_TO_SAY', words.preferNot] as [MissingKind, string]]
      : []),
  ];
  return kinds.map(([kind, label]) => (
    <label key={kind} className="option">
      <input
        type="checkbox"
        name={`${id}-missing`}
        checked={entry?.missingKind === kind}
        onChange={({ target }) => onChange(target.checked ? { missingKind: kind } : undefined)}
      />
      {label}
    </label>
  ));
}
