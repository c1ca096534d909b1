import { isCalendarDate, isStorableTime } from '@rapport/core/calendar.ts';
import { GraphQLError, Kind } from 'graphql';

import { builder } from './builder.ts';

const dateTimeForm = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseDateTime(value: unknown): Date {
  const [text, day = ''] = (typeof value === 'string' ? dateTimeForm.exec(value) : null) ?? [];
  if (text !== undefined && isCalendarDate(day)) {
    const time = new Date(text);
    if (isStorableTime(time)) return time;
  }
  throw new GraphQLError(
    'A DateTime is ISO 8601 text with a time zone, such as "2026-05-01T18:30:00Z" or "2026-05-01T18:30:00-07:00", and its year in UTC is from 1000 to 9999.',
  );
}

function parseDate(value: unknown): Date {
  if (typeof value === 'string' && isCalendarDate(value)) return new Date(`${value}T00:00:00Z`);
  throw new GraphQLError(
    'A Date is a day of the calendar as ISO 8601 text without a time, such as "2026-05-01", and its year is from 1000 to 9999.',
  );
}

builder.scalarType('DateTime', {
  description:
    'A moment: ISO 8601 text with a time zone, such as "2026-05-01T18:30:00Z", in the years 1000 to 9999 of UTC. Answers are in UTC.',
  serialize: (value) => value.toISOString(),
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : null),
});

builder.scalarType('Date', {
  description:
    'A calendar day without a time zone: ISO 8601 text such as "2026-05-01", in the years 1000 to 9999.',
  serialize: (value) => value.toISOString().slice(0, 10),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : null),
});

builder.scalarType('BigInt', {
  description:
    'A whole number that may exceed 2^31, such as a number of bytes. At most 2^53 − 1, as a JSON number.',
  serialize: (value) => Number(value),
  parseValue: (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
    throw new GraphQLError('A BigInt is a whole number up to 9007199254740991.');
  },
  parseLiteral: (node) => {
    if (node.kind === Kind.INT && Number.isSafeInteger(Number(node.value))) return BigInt(node.value);
    throw new GraphQLError('A BigInt is a whole number up to 9007199254740991.');
  },
});
