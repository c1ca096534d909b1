/**
 * The part of jstat that is used; the library has no types. Only `gamma.distribution.ts` imports it. It is
 * accurate for the gamma distribution. Its other distributions are not (its normal cdf of -10 is 0).
 */
declare module 'jstat' {
  const jstat: {
    readonly gamma: {
      readonly inv: (probability: number, shape: number, scale: number) => number;
      readonly cdf: (value: number, shape: number, scale: number) => number;
    };
  };
  // eslint-disable-next-line no-restricted-syntax -- so does the library
  export default jstat;
}
