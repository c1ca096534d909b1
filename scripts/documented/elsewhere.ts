const partOfThisRun = '`npm test` runs this test, and includes this check or these tests';
const needsAccount = 'needs an AWS account; `npm run check:infra` runs the same components under mocks';

const inApp = 'for an app outside this repository; the test of the packed client does the same in one';

const runsInFunction =
  'needs a deployment; `operate.integration.test.ts` runs it against the deployed bundle of the function';

/** Not run, with the reason. */
export const elsewhere: Readonly<Record<string, string>> = {
  'npm run --silent attack-releases -- 10 400':
    'takes minutes; the test runs it with one survey of 100 people',
  'npm pack': inApp,
  'npm install ./rapport-client-0.1.0.tgz @tanstack/react-query react react-dom': inApp,
  "npx rapport-codegen --documents 'src/**/*.graphql' --output src/hooks.ts": inApp,
  'npm start': 'the test starts it as `PORT=4100 npm start` does, to leave the default port alone',
  'PORT=4100 npm start':
    'the first command in the clone with the server, on a free port; the test interrupts it at the end',
  'npm run reset': 'refuses while the server runs, and removes its data when it has ended',
  'npm test': partOfThisRun,
  'npm test -- --keep-going': partOfThisRun,
  'npm test -- --only lint --only types': partOfThisRun,
  'npm test -- --only vitest --project unit': partOfThisRun,
  'npm test -- --only english': partOfThisRun,
  'npm run format': 'the check `format` runs the same program over the same files',
  'npx eslint packages/client': 'the check `lint` runs the same program over all packages',
  'npx vitest run packages/database': partOfThisRun,
  '.ci/run': 'runs `npm test` and `npm run check:infra`, in continuous integration',
  'npm run --silent false-alarms -- 1000':
    'simulates for some minutes; packages/statistics/src/effects/false-alarm.test.ts has fewer runs of the same code',
  'npm run check:infra': 'continuous integration runs it after `npm test`; it unpacks 330 MB',
  'npm run migration-status -- --function <operator>': runsInFunction,
  'npm run onboard -- --function <operator> --slug elm-county --name "Elm County" --state CA --kind COUNTY --fips 06001 --admin-subject "auth0|ana" --admin-name "Ana Alvarez"':
    runsInFunction,
  'npm run verify-audit -- --function <operator>': runsInFunction,
  'npx sst secret set DatabaseOwnerPassword <random> --stage production': needsAccount,
  'npx sst secret set DatabaseApiPassword <random> --stage production': needsAccount,
  'npx sst secret set DatabaseSystemPassword <random> --stage production': needsAccount,
  'npx sst secret set ReceiptSigningKey --stage production < receipt-signing-key.pem': needsAccount,
  'CORS_ORIGINS=https://app.example ALARM_EMAIL=ops@example MAIL_FROM=news@example PUBLIC_SITE_URL=https://site.example/public/ npx sst deploy --stage production':
    needsAccount,
};
