/** The work of measurement and evaluation next to the same computation in SQL or R, on the same rows. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { oneStartEffect } from '@rapport/statistics/effects/one-start.effect.ts';
import { readPanel, type PanelRow } from '@rapport/statistics/effects/panel.rows.ts';
import { seededRandom } from '@rapport/statistics/seeded.random.ts';
import { survivalStatistic } from '@rapport/statistics/survival/survival.statistic.ts';
import { panelWithoutEffect, seededNormal } from '@rapport/statistics/testing/panel.simulation.ts';

import type { Dataset } from './dataset.ts';
import { measureDerivation } from './derivation.ts';
import { measureFreezing } from './freezing.ts';
import type { MeasurementFigures } from './measurement.figures.ts';
import { measureReleases } from './releases.ts';
import { spread } from './spread.ts';

export interface MeasurementEffort {
  attendances: number;
  people: number;
  places: number;
  rounds: number;
  /** The respondents of the frozen surveys, and the questions of each. */
  respondents: number;
  questions: readonly number[];
}

/** All figures of measurement. Throws if a result differs from that of the reference. */
export async function measureMeasurement(
  dataset: Dataset,
  { attendances, people, places, rounds, respondents, questions }: MeasurementEffort,
): Promise<MeasurementFigures[]> {
  return [
    await measureDerivation(dataset, attendances, rounds),
    measurePanel(rounds),
    measureCohort(people, rounds),
    measureFreezing(places, Math.min(rounds, 3)),
    ...measureReleases(respondents, questions),
  ];
}

/** Two-way fixed effects with errors by unit that leave out each unit in turn (CR2). */
function measurePanel(rounds: number): MeasurementFigures {
  const rows = panelWithoutEffect(seededNormal(1), 50, 20, [10, null]);
  const run = (): number => {
    const panel = readPanel(rows);
    const found = panel.ok ? oneStartEffect(panel.value, 10, 0.95, 'CR2') : panel;
    if (!found.ok) throw new Error(found.reason);
    return found.value.estimate;
  };
  const csv = ['unit,period,y,d', ...rows.map(panelLine)].join('\n');
  const script = `
    panel <- read.csv(file("stdin"))
    run <- function() {
      fit <- lm(y ~ d + factor(unit) + factor(period), panel)
      sandwich::vcovCL(fit, ~unit, type = "HC1")["d", "d"]
      coef(fit)[["d"]]
    }`;
  return compared('panel of 50 units × 20 years', run, script, csv, rounds);
}

const panelLine = ({ unit, period, outcome, treatedFrom }: PanelRow): string =>
  `${unit},${period},${outcome},${treatedFrom !== null && period >= treatedFrom ? 1 : 0}`;

/** Kaplan–Meier of two groups and the log-rank test. */
function measureCohort(people: number, rounds: number): MeasurementFigures {
  const random = seededRandom(2);
  const rows = Array.from({ length: people }, (_, person) => {
    const followed = 12 + Math.floor(random() * 25);
    const event = Math.ceil(-40 * Math.log(1 - random()) * (person % 2 === 0 ? 1.2 : 1));
    return { time: Math.min(followed, event), event: event <= followed, group: person % 2 === 0 ? 'a' : 'b' };
  });
  const run = (): number => {
    const found = survivalStatistic(rows, { at: 12 });
    if (!found.ok) throw new Error(found.reason);
    return found.value.value ?? NaN;
  };
  const csv = [
    'time,event,group',
    ...rows.map(({ time, event, group }) => `${time},${Number(event)},${group}`),
  ].join('\n');
  const script = `
    cohort <- read.csv(file("stdin"))
    run <- function() {
      fit <- survival::survfit(survival::Surv(time, event) ~ group, cohort, conf.type = "log-log")
      survival::survdiff(survival::Surv(time, event) ~ group, cohort)
      at <- summary(fit, times = 12)$surv
      at[1] - at[2]
    }`;
  return compared(`cohort of ${people.toLocaleString('en')} people`, run, script, csv, rounds);
}

/** Runs both in turn, each warm. The time of R leaves out its start and the reading of the file. */
function compared(
  work: string,
  run: () => number,
  script: string,
  csv: string,
  rounds: number,
): MeasurementFigures {
  const value = run();
  const times = Array.from({ length: rounds }, () => millisecondsOf(run));
  const milliseconds = spread(times);
  const found = runInR(script, csv, rounds);
  if (typeof found === 'string') return { work, milliseconds, reference: null, skipped: found };
  if (!(Math.abs(found.value - value) <= 1e-8 * Math.max(1, Math.abs(value)))) {
    throw new Error(`${work}: the estimate is ${value}, and that of R is ${found.value}.`);
  }
  const theirs = spread(found.milliseconds);
  return {
    work,
    milliseconds,
    reference: { name: 'R', milliseconds: theirs, ratio: milliseconds.median / theirs.median },
    skipped: null,
  };
}

function millisecondsOf(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The value and times of a function `run` in R, or the reason why R cannot run it. */
function runInR(
  script: string,
  csv: string,
  rounds: number,
): { value: number; milliseconds: number[] } | string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-benchmark-r-'));
  try {
    const path = join(folder, 'reference.R');
    const timed = `
      value <- run()
      times <- sapply(seq_len(${rounds}), function(round) 1000 * system.time(run())[["elapsed"]])
      cat(sprintf("%.17g", c(value, times)), sep = "\\n")`;
    writeFileSync(path, `${script}\n${timed}\n`);
    const { status, stdout, stderr, error } = spawnSync('Rscript', ['--vanilla', path], {
      input: csv,
      encoding: 'utf8',
    });
    if (error) return 'R is not installed';
    if (status !== 0) return `R cannot run it: ${stderr.trim().split('\n').at(-1) ?? ''}`;
    const [value = NaN, ...milliseconds] = stdout.trim().split('\n').map(Number);
    return { value, milliseconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
