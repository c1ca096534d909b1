import { refuse, type Refused } from '../statistical.result.ts';
import { cohortsOf, type Panel } from './panel.rows.ts';

/** With one cluster on a side, the difference of clusters cannot be told from the effect. */
export function refuseClusters(panel: Panel): Refused | null {
  for (const [side, units] of [
    ['treated', panel.units.filter(({ treatedFrom }) => treatedFrom !== null)],
    ['untreated', panel.units.filter(({ treatedFrom }) => treatedFrom === null)],
  ] as const) {
    const clusters = [...new Set(units.map(({ cluster }) => cluster))];
    const [only = ''] = clusters;
    if (clusters.length < 2) {
      return refuse(
        'ONE_CLUSTER',
        `${only} is the only ${side} cluster, so its own changes cannot be told from the effect. At least two are needed on each side.`,
        { group: only, ...(units.length === 1 ? { unit: only } : {}) },
      );
    }
  }
  return null;
}

export function refuseForStaggered(
  panel: Panel,
  inference: 'CR2' | 'WILD_BOOTSTRAP' | undefined,
): Refused | null {
  const [covariate] = panel.covariates;
  const starts = cohortsOf(panel).join(', ');
  const staggeredText = `The treatment starts at different times (${starts}), so group-time effects are used`;
  if (covariate !== undefined) {
    return refuse(
      'UNSUPPORTED_DESIGN',
      `${staggeredText}, which take no covariates. Leave out ${covariate}.`,
      {
        column: covariate,
      },
    );
  }
  const shared = panel.units.find(({ unit, cluster }) => unit !== cluster);
  if (shared !== undefined) {
    return refuse(
      'UNSUPPORTED_DESIGN',
      `${staggeredText}, whose errors are clustered by unit. Leave out the cluster.`,
      {
        column: 'cluster',
      },
    );
  }
  return inference === 'WILD_BOOTSTRAP'
    ? refuse('UNSUPPORTED_DESIGN', `${staggeredText}, for which there is no wild bootstrap here.`)
    : null;
}

export function refuseNoVariance(): Refused {
  return refuse(
    'NO_VARIANCE',
    'The outcome follows the effects of units and periods exactly, so there is no error to estimate.',
  );
}
