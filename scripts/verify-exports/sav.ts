import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { codedChoices } from '@rapport/interchange/survey-definition.ts';

import { strictCsv, unguarded, type CheckedTable } from './csv.ts';
import { sampleSurvey, sampleTable } from './sample.ts';
import { run } from './tools.ts';

/** The values of a question's codes in the file, and their labels, as the codebook tells them. */
function codesOf(code: string) {
  const told = sampleTable().sav.told.find(({ column }) => column === code);
  const question = sampleSurvey.questions.find((one) => one.code === code);
  return (question === undefined ? [] : codedChoices(question)).map((choice) => ({
    ...choice,
    number: told?.values.find((one) => one.code === choice.code)?.value ?? Number(choice.code),
  }));
}

const coded = ['trust', 'region', 'district', 'agree', 'income', 'met'];

/** PSPP reads labels and values, counts what is missing, and knows the question with several choices. */
export function checkPspp(path: string, folder: string, table: CheckedTable): number {
  const labels = join(folder, 'labels-from-pspp.csv');
  const values = join(folder, 'values-from-pspp.csv');
  const save = (into: string, cells: string) =>
    `SAVE TRANSLATE /OUTFILE='${into}' /TYPE=CSV /REPLACE /FIELDNAMES ${cells}.`;
  const syntax = join(folder, 'check.sps');
  writeFileSync(
    syntax,
    [
      `GET FILE='${path}'.`,
      'MRSETS /DISPLAY NAME=ALL.',
      'DISPLAY DOCUMENTS.',
      save(labels, '/CELLS=LABELS'),
      save(values, '/CELLS=VALUES /MISSING=RECODE'),
      '',
    ].join('\n'),
  );
  const printed = run('pspp', '-O', 'format=csv', '-o', '-', syntax);
  assert.match(printed, /\$heard,Where did you hear of us\?,Dichotomies,1,/);
  assert.match(printed, /not for publication/);
  const byLabel = strictCsv(readFileSync(labels, 'utf8'), '\n');
  const byValue = strictCsv(readFileSync(values, 'utf8'), '\n');
  assert.equal(byLabel.rows.length, table.rows.length);
  const codes = new Map(coded.map((name) => [name, codesOf(name)]));
  table.rows.forEach((expected, index) => {
    const [label, value] = [byLabel.rows[index] ?? {}, byValue.rows[index] ?? {}];
    for (const [name, choices] of codes) {
      const choice = choices.find(({ code }) => code === expected[name]);
      const place = `${name} of row ${index + 1}`;
      if (choice !== undefined) assert.equal(label[name], choice.label, place);
      // A missing answer and no answer are both empty if missing values are recoded.
      if ((choice !== undefined && choice.missingKind !== null) || expected[name] === '')
        assert.equal(value[name]?.trim(), '', place);
      else assert.notEqual(value[name]?.trim(), '', place);
    }
    assert.equal(label['district_code']?.trim(), expected['district'], `district_code of row ${index + 1}`);
    assert.equal(label['words'], unguarded(expected['words'] ?? ''), `words of row ${index + 1}`);
    assert.equal(label['respondent_key'], expected['respondent_key']);
    assert.equal(value['order_c']?.trim(), expected['order_c'], `order_c of row ${index + 1}`);
    assert.equal(value['heard_tv']?.trim(), expected['heard_tv'], `heard_tv of row ${index + 1}`);
    if (value['trust']?.trim() !== '') assert.equal(Number(value['trust']), Number(expected['trust']));
    if (value['income']?.trim() !== '')
      assert.ok(Math.abs(Number(value['income']) - Number(expected['income'])) < 0.01);
  });
  return byLabel.rows.length;
}

interface Metadata {
  variables: {
    name: string;
    label?: string;
    categories?: { code: number | string; label: string }[];
    missing?: { type: string; values?: number[] };
  }[];
}

/** ReadStat reads the same dictionary and all values. */
export function checkReadStat(path: string, folder: string, table: CheckedTable): number {
  const described = join(folder, 'dictionary-from-readstat.json');
  const converted = join(folder, 'from-readstat.csv');
  run('extract_metadata', path, described);
  run('readstat', '-f', path, converted);
  const { variables } = JSON.parse(readFileSync(described, 'utf8')) as Metadata;
  const { sav } = sampleTable();
  assert.deepEqual(
    variables.map(({ name, label }) => [name, label]),
    sav.variables.map(({ name, label }) => [name, label]),
  );
  for (const variable of sav.variables) {
    const read = variables.find(({ name }) => name === variable.name);
    assert.deepEqual(
      (read?.categories ?? []).map(({ code, label }) => [code, label]),
      variable.valueLabels.map(({ value, label }) => [value, label]),
      variable.name,
    );
    // Its file has six digits of a missing value.
    const missing = variable.missingValues.map((value) => Number(Number(value).toPrecision(6)));
    assert.deepEqual(read?.missing?.values ?? [], missing, variable.name);
  }
  const read = strictCsv(readFileSync(converted, 'utf8'), '\n');
  assert.equal(read.rows.length, table.rows.length);
  const codes = new Map(coded.map((name) => [name, codesOf(name)]));
  read.rows.forEach((row, index) => {
    const expected = table.rows[index] ?? {};
    for (const [name, choices] of codes) {
      const place = `${name} of row ${index + 1}`;
      const choice = choices.find(({ code }) => code === expected[name]);
      if (expected[name] === '') assert.equal(row[name], '', place);
      else if (choice !== undefined) assert.equal(Number(row[name]), choice.number, place);
      else if (name !== 'met') assert.ok(Math.abs(Number(row[name]) - Number(expected[name])) < 0.01, place);
    }
    assert.equal(row['words'], unguarded(expected['words'] ?? ''), `words of row ${index + 1}`);
  });
  return read.rows.length;
}
