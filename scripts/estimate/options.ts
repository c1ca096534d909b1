/** The options of a method: each with its help text and the function that reads its texts. */

/** Wrong usage of the command. It ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly option: string | null;

  constructor(message: string, option: string | null = null) {
    super(message);
    this.option = option;
  }
}

/** How the text of an option is read. `read` throws a sentence part such as "must be a number". */
export interface Kind<T> {
  readonly placeholder: string;
  readonly read: (text: string) => T;
}

export interface Option<T> {
  readonly help: string;
  /** Null for an option without a value. */
  readonly placeholder: string | null;
  readonly isRequired: boolean;
  readonly isRepeatable: boolean;
  /** All texts that were given, in order. */
  readonly read: (texts: readonly string[], flag: string) => T;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of a method's options, by name. */
export type ValuesOf<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends Option<infer T> ? T : never;
};

const numberForm = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number in digits, or null for any other text. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim();
  const value = Number(trimmed);
  return numberForm.test(trimmed) && Number.isFinite(value) ? value : null;
}

function readNumber(text: string): number {
  const value = parseNumber(text);
  if (value === null) throw new UsageError(`must be a number, but is "${text}"`);
  return value;
}

export const number: Kind<number> = { placeholder: 'NUMBER', read: readNumber };
const text: Kind<string> = {
  placeholder: 'TEXT',
  read: (given) => {
    if (given.trim() === '') throw new UsageError('must not be empty');
    return given;
  },
};
export const file: Kind<string> = { placeholder: 'FILE', read: text.read };
export const column: Kind<string> = { placeholder: 'COLUMN', read: text.read };

/** Several values in one option, separated by commas. */
export function listOf<T>({ placeholder, read }: Kind<T>): Kind<readonly T[]> {
  return {
    placeholder: `${placeholder},…`,
    read: (given) => given.split(',').map((part) => read(part.trim())),
  };
}

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Kind<Word> {
  return {
    placeholder: words.join('|'),
    read: (given) => {
      const word = words.find((one) => one === given);
      if (word === undefined) throw new UsageError(`must be one of ${words.join(', ')}, but is "${given}"`);
      return word;
    },
  };
}

function readOnce<T>(kind: Kind<T>, texts: readonly string[], flag: string): T | null {
  const [first, second] = texts;
  if (second !== undefined) throw new UsageError(`--${flag} is given more than once.`, flag);
  return first === undefined ? null : readOne(kind, first, flag);
}

function readOne<T>(kind: Kind<T>, given: string, flag: string): T {
  try {
    return kind.read(given);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`--${flag} ${error.message}.`, flag);
    throw error;
  }
}

export function required<T>(kind: Kind<T>, help: string): Option<T> {
  return {
    help,
    placeholder: kind.placeholder,
    isRequired: true,
    isRepeatable: false,
    read: (texts, flag) => {
      if (texts.length === 0) throw new UsageError(`--${flag} is missing.`, flag);
      const value = readOnce(kind, texts, flag);
      if (value === null) throw new UsageError(`--${flag} is missing.`, flag);
      return value;
    },
  };
}

export function optional<T>(kind: Kind<T>, help: string): Option<T | null> {
  return {
    help,
    placeholder: kind.placeholder,
    isRequired: false,
    isRepeatable: false,
    read: (texts, flag) => readOnce(kind, texts, flag),
  };
}

export function withDefault<T>(kind: Kind<T>, fallback: T, help: string): Option<T> {
  return {
    help: `${help} (${String(fallback)})`,
    placeholder: kind.placeholder,
    isRequired: false,
    isRepeatable: false,
    read: (texts, flag) => readOnce(kind, texts, flag) ?? fallback,
  };
}

/** An option that can be given several times. */
export function repeated<T>(kind: Kind<T>, help: string): Option<readonly T[]> {
  return {
    help: `${help} Repeatable.`,
    placeholder: kind.placeholder,
    isRequired: false,
    isRepeatable: true,
    read: (texts, flag) => texts.map((one) => readOne(kind, one, flag)),
  };
}

/** An option without a value. */
export function flag(help: string): Option<boolean> {
  return {
    help,
    placeholder: null,
    isRequired: false,
    isRepeatable: false,
    read: (texts) => texts.length > 0,
  };
}

/** `treatedFrom` is `--treated-from`. */
export function flagOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Reads `--name value` and `--name=value`. A value may begin with a minus. */
function readTexts(options: Options, args: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map(Object.keys(options).map((name) => [flagOf(name), name]));
  const texts = new Map<string, string[]>();
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const [, flagName = '', inline] = /^--([^=]+)(?:=([^]*))?$/.exec(arg) ?? [];
    if (flagName === '') throw new UsageError(`"${arg}" is not an option. Options begin with --.`);
    const name = names.get(flagName);
    const option = name === undefined ? undefined : options[name];
    if (name === undefined || option === undefined) {
      const known = [...names.keys()].map((one) => `--${one}`).join(', ');
      throw new UsageError(`There is no option --${flagName}. The options are ${known}.`, flagName);
    }
    let given = inline;
    if (option.placeholder !== null && given === undefined) {
      index += 1;
      given = args[index];
      if (given === undefined || given.startsWith('--')) {
        throw new UsageError(`--${flagName} needs a value: ${option.placeholder}.`, flagName);
      }
    }
    texts.set(name, [...(texts.get(name) ?? []), given ?? '']);
  }
  return texts;
}

/** The values of all options. */
export function readValues<O extends Options>(options: O, args: readonly string[]): ValuesOf<O> {
  const texts = readTexts(options, args);
  // The object is built key by key, so its keys and values are those of the options.
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, option.read(texts.get(name) ?? [], flagOf(name))]),
  ) as ValuesOf<O>;
}
