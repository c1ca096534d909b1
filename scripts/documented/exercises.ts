/**
 * How the tests show that each documented command works. The tests run the commands of their part in this
 * order, each once, in a fresh clone. A test fails if a page has a command that is not in this list, or the
 * other way around.
 */
export interface Exercise {
  /** As in the pages. */
  command: string;
  /** The command to run, if the page leaves a part to the reader. */
  as?: string;
  /** The exit code; 0 by default. */
  code?: number;
  /** A part of the output. */
  prints: RegExp;
}

/**
 * The worked examples of docs/methods.md begin like this. `scripts/estimate/methods.page.test.ts` runs each and compares
 * its output with the page.
 */
export const runByMethodsPage = 'npm run --silent estimate -- ';

/** Run in a clone whose first command is `npm start` on a free port, against that server. */
export const againstServer: readonly Exercise[] = [
  { command: 'npm run --silent url', prints: /^http:\/\/127\.0\.0\.1:\d+\n$/ },
  { command: 'RAPPORT=$(npm run --silent url)', prints: /^http:\/\/127\.0\.0\.1:\d+$/ },
  { command: 'curl -s "$RAPPORT/health"', prints: /"status":"ok"/ },
  { command: 'npm run --silent token -- cedar-editor', prints: /^ey\S+\n$/ },
  { command: 'TOKEN=$(npm run --silent token -- cedar-editor)', prints: /^ey\S+$/ },
  {
    command: `curl -s "$RAPPORT/graphql" -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '{"query":"{ viewer { displayName can } programs(first: 3) { totalCount edges { node { title status } } } }"}'`,
    prints: /"programs":\{"totalCount":[1-9]/,
  },
  {
    command: `curl -s "$RAPPORT/graphql" -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '{"query":"{ programs(first: 1, filter: { statuses: [IN_REVIEW] }) { edges { node { title gate { isOpen blockers { message } } } } } }"}'`,
    prints: /"isOpen":false,"blockers":\[\{"message"/,
  },
  {
    // The test requests the upload.
    command: `curl -s -X PUT "$URL" -H 'content-type: text/csv' --data-binary @docs/examples/trust-survey.csv`,
    prints: /^$/,
  },
  {
    command: 'npm run tour',
    prints:
      /manifest[^]*PUBLICATION: The office published[^]*SHA-256 as in the manifest[^]*who used its figures:\n +\S/,
  },
  { command: 'npm run tour -- --help', prints: /--responses FILE/ },
  {
    command:
      'npm run tour -- --responses docs/examples/trust-survey.csv --key person --measure trust --minimum 0 --maximum 10 --top-box 7 --by age_group',
    prints: /manifest/,
  },
  {
    command: 'npm run tour -- --populations docs/examples/county-population.csv --encoding WINDOWS_1252',
    prints: /rows of populations/,
  },
  {
    // The tour froze a table.
    command:
      'RAPPORT_TOKEN=$(npm run --silent token -- state-analyst) python3 docs/examples/agency.py --url "$(npm run --silent url)" --indicator crime-rate --year 2025 --folder agency-files',
    prints: /Table 1, version 1[^]*SHA-256 as expected[^]*changes since/,
  },
  {
    command: 'npm run onboard',
    code: 1,
    prints: /--slug is missing/,
  },
  { command: 'npm run onboard -- --help', prints: /--admin-subject/ },
  {
    command:
      'npm run onboard -- --slug elm-county --name "Elm County" --state CA --kind COUNTY --fips 06001 --admin-subject "auth0|ana" --admin-name "Ana Alvarez"',
    prints: /elm-county/,
  },
  { command: 'npm run verify-audit', prints: /cedar-county:\d+:[0-9a-f]{64}/ },
  { command: 'npm run verify-audit -- --jurisdiction cedar-county', prints: /cedar-county:\d+:[0-9a-f]{64}/ },
  {
    command: 'npm run verify-audit -- --expect cedar-county:12:<hash>',
    prints: /cedar-county:\d+:[0-9a-f]{64}/,
  },
  { command: 'npm run verify-audit -- --heads', prints: /^cedar-county:\d+:[0-9a-f]{64}$/m },
  { command: 'npm run verify-rollups', prints: /checked, 0 differences/ },
  {
    command: 'npm run verify-rollups -- --jurisdiction cedar-county',
    prints: /1 offices checked, 0 differences/,
  },
  { command: 'npm run rebuild-rollups', prints: /built again/ },
  { command: 'npm run migration-status', prints: /0001_foundation applied/ },
  // With the PORT of the server. The page comes from Vite, and its queries go to the server.
  { command: 'npx pnpm@12.21.0 --filter @rapport/dashboard dev', prints: /http:\/\/127\.0\.0\.1:\d+/ },
];

/** Run in a clone whose first command is the first of these. */
export const benchmarks: readonly Exercise[] = [
  {
    command: 'npm run benchmark',
    as: 'npm run benchmark -- --try',
    prints: /postgraphile [^]*Cold start[^]*three indicators of a year[^]*SQL, /,
  },
  {
    command: 'npm run benchmark:nation',
    as: 'npm run benchmark:nation -- --try',
    prints: /raw rows:\n  comparison/,
  },
  { command: 'npm run benchmark:nation -- --try', prints: /raw rows:\n  comparison/ },
  {
    command: 'npm run benchmark:nation -- --data /var/tmp/nation --only raw',
    as: 'npm run benchmark:nation -- --try --only raw',
    prints: /raw rows:\n  comparison/,
  },
  {
    command: 'npm run benchmark:answers',
    as: 'npm run benchmark:answers -- --answers 1000',
    prints: /answer, [^]*bytes {2}table[^]*bytes {2}total[^]*response, /,
  },
  {
    command: 'npm run benchmark:imports',
    as: 'npm run benchmark:imports -- 4000',
    prints: /import of 4,000 answers: [\d.]+ of COPY's speed, .* MiB of memory at most/,
  },
  {
    command: 'npm run benchmark:exports',
    as: 'npm run benchmark:exports -- 4000',
    prints: /CSV IDENTIFIED: [^]*SAV IDENTIFIED: [^]*CSV DEIDENTIFIED: /,
  },
  {
    command: 'npm run benchmark:submissions',
    as: 'npm run benchmark:submissions -- 100',
    prints: /100 accepted, 100 stored, 0 lost, 0 doubled/,
  },
];

/** Run after the server has ended. */
export const withoutServer: readonly Exercise[] = [
  { command: 'npm run build', prints: /dist\/graphql\/[^]*dist\/migrate\// },
  {
    // A machine without the other programs is told how to install them.
    command: 'npm run --silent verify-exports',
    as: 'npm run --silent verify-exports || test $? -eq 2',
    prints: /SAV in ReadStat: 12000 rows, all as written|not installed\. Run: apt-get install/,
  },
  { command: 'npm run generate', prints: /^/ },
  { command: 'npm run draft-migration', prints: /CREATE TABLE "program"/ },
  { command: 'npm run --silent draft-migration -- HEAD', prints: /^/ },
  {
    command: 'npm run --silent estimate -- --help',
    prints: /standardized-rate +Directly standardized rate/,
  },
  { command: 'npm run --silent attack-releases -- --help', prints: /addedMedian, addedMost +The most that/ },
  {
    command: 'npm run --silent attack-releases -- 1 100',
    prints: /"narrowCounts":0,.*"narrowAnswers":0,.*"seconds":/,
  },
  {
    command: 'npm run --silent suppress < counts.jsonl > published.jsonl',
    as: `echo '{"threshold":10,"counts":[3,25,40],"sizes":[900,5000,8000]}' > counts.jsonl && npm run --silent suppress < counts.jsonl > published.jsonl && cat published.jsonl`,
    prints: /"published":\[null,null,40\],"total":68/,
  },
  { command: 'npm run --silent suppress -- --help', prints: /Reads one JSON object per line/ },
  {
    command: 'npm run --silent verify-certificate -- published.jsonl',
    prints: /^1 of 1 certificates hold\.$/m,
  },
  {
    command:
      'npm run --silent compare-counties -- --file docs/examples/county-population.csv --encoding WINDOWS_1252 --state "Demonstration State"',
    prints:
      /^Maple County \(synthetic figures\) has 29\.5 per 100,000 residents \(95% interval 25\.8 to 33\.6\)\. This is as expected: it is outside of 31\.4 to 61\.9, but not far enough to stand out among all places compared\.$/m,
  },
  {
    command:
      'npm run --silent compare-counties -- --file docs/examples/county-population.csv --encoding WINDOWS_1252 --state "Demonstration State" --export county-files',
    prints:
      /^Written: comparison\.csv, comparison\.xlsx, comparison\.parquet, comparison\.json, datapackage\.json\.$/m,
  },
  {
    command:
      'npm run --silent compare-counties -- --file county-population-2019.csv --encoding WINDOWS_1252 --state "New Mexico" --like 35001 --peers 10',
    as: 'npm run --silent compare-counties -- --file docs/examples/county-population.csv --encoding WINDOWS_1252 --state "Demonstration State" --like 99001 --peers 3',
    prints: /^The 3 nearest places by population \(logarithm\), each in standard deviations/m,
  },
  {
    command: 'npm run --silent verify-receipt -- docs/examples/evaluation-receipt.json',
    prints: /^The receipt agrees with its inputs\. /,
  },
  {
    command: 'npm run --silent verify-receipt -- file.json',
    as: 'npm run --silent verify-receipt -- docs/examples/evaluation-receipt.json',
    prints: /^The receipt agrees with its inputs\. /,
  },
  {
    command: 'openssl genpkey -algorithm ed25519 -out receipt-signing-key.pem',
    as: 'openssl genpkey -algorithm ed25519 -out receipt-signing-key.pem && cat receipt-signing-key.pem',
    prints: /BEGIN PRIVATE KEY/,
  },
  {
    command: 'openssl pkey -in receipt-signing-key.pem -pubout -out receipt-key.pem',
    as: 'openssl pkey -in receipt-signing-key.pem -pubout -out receipt-key.pem && cat receipt-key.pem',
    prints: /BEGIN PUBLIC KEY/,
  },
  {
    // The example is signed with a key that nobody published.
    command:
      'npm run --silent verify-receipt -- docs/examples/evaluation-receipt.json --public-key receipt-key.pem',
    code: 1,
    prints: /^publicKey: The receipt is signed with another key than the expected one\.$/m,
  },
  { command: 'npm run hooks', prints: /\.githooks\/pre-commit/ },
  { command: 'git config --unset core.hooksPath', prints: /^$/ },
  { command: 'npm test -- --help', prints: /--only NAME/ },
  { command: 'npm test -- --only contract', prints: /1 passed, 0 failed/ },
  { command: 'npm test -- --only vitest packages/core', prints: /passed, 0 failed/ },
  { command: 'npx node scripts/check-english.ts packages/core', prints: /^/ },
];
