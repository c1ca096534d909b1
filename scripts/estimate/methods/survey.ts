import { designEffectStatistic, marginOfError, responseRates } from '@rapport/statistics/survey.figures.ts';

import { readDataFile } from '../data-file.ts';
import { defineMethod } from '../method.ts';
import { column, file, number, oneOf, optional, required, withDefault } from '../options.ts';

export const designEffect = defineMethod({
  name: 'design-effect',
  summary: "Kish's design effect of unequal weights, and the effective number of respondents.",
  options: {
    file: required(file, 'One row per respondent.'),
    weight: required(column, 'The weights.'),
  },
  run: async ({ file: path, weight }) => {
    const data = await readDataFile(path);
    return data.located(designEffectStatistic(data.numbers(weight)), { weight });
  },
});

export const marginOfErrorMethod = defineMethod({
  name: 'margin-of-error',
  summary: 'Half the width of the interval of a share, as survey reports quote it.',
  options: {
    n: required(number, 'The number of respondents.'),
    p: withDefault(number, 0.5, 'The share.'),
    designEffect: withDefault(number, 1, 'The design effect.'),
    population: optional(number, 'The population, for a sample that is a large part of it.'),
  },
  run: ({ n, p, designEffect: effect, population, confidence }) =>
    marginOfError({ n, p, designEffect: effect, population }, confidence),
});

export const responseRate = defineMethod({
  name: 'response-rate',
  summary: 'Response rates RR1 to RR4 of AAPOR.',
  options: {
    complete: required(number, 'I: complete interviews.'),
    partial: withDefault(number, 0, 'P: partial interviews.'),
    refusal: withDefault(number, 0, 'R: refusals and break-offs.'),
    noncontact: withDefault(number, 0, 'NC: noncontacts.'),
    other: withDefault(number, 0, 'O: other eligible cases without an interview.'),
    unknownHousehold: withDefault(number, 0, 'UH: unknown whether there is a household.'),
    unknownOther: withDefault(number, 0, 'UO: unknown eligibility, other.'),
    eligibility: optional(number, 'e: the share of the cases of unknown eligibility that are eligible.'),
    rate: withDefault(oneOf(['rr1', 'rr2', 'rr3', 'rr4']), 'rr1', 'The rate that is the value.'),
  },
  run: ({ eligibility, rate, confidence: _confidence, ...dispositions }) =>
    responseRates(dispositions, eligibility, rate),
});
