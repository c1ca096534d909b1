import { stage } from './stage.ts';

interface BucketRules {
  /** Days after which an object is deleted. */
  expireAfterDays: number;
  /** The allowed use of presigned links in a browser. */
  browserMethods: ('GET' | 'HEAD' | 'PUT')[];
  exposeHeaders: string[];
}

/**
 * A private bucket: public access is blocked and plain http is denied (the component's defaults, checked in
 * the tests). It is encrypted, and objects expire soon. Unfinished multipart uploads (an export whose worker
 * died) are removed after a day.
 */
function privateBucket(name: string, rules: BucketRules): sst.aws.Bucket {
  const bucket = new sst.aws.Bucket(name, {
    enforceHttps: true,
    cors: {
      allowOrigins: [...stage.corsOrigins],
      allowMethods: rules.browserMethods,
      allowHeaders: ['content-type', 'range'],
      exposeHeaders: rules.exposeHeaders,
      maxAge: '1 hour',
    },
    lifecycle: [{ id: 'expire', expiresIn: `${rules.expireAfterDays} days` }],
    transform: {
      bucket: { forceDestroy: !stage.isProduction },
      // The component's lifecycle only supports expiry.
      lifecycle: (args) => {
        args.rules = $output(args.rules).apply((present) => [
          ...(present ?? []),
          {
            id: 'abort-incomplete-multipart',
            status: 'Enabled',
            abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
          },
        ]);
        return undefined;
      },
    },
  });
  encrypt(name, bucket);
  return bucket;
}

function encrypt(name: string, bucket: sst.aws.Bucket): void {
  new aws.s3.BucketServerSideEncryptionConfiguration(`${name}Encryption`, {
    bucket: bucket.name,
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
  });
}

/** Files waiting for import. They contain raw answers of people, so they expire within a week. */
export const uploadsBucket = privateBucket('Uploads', {
  expireAfterDays: 7,
  browserMethods: ['PUT'],
  exposeHeaders: ['ETag'],
});

/**
 * The heads of audit trails, hour by hour. Nobody can change or remove a version for years: somebody who rewrites
 * a trail in the database cannot rewrite what was saved about it. Other stages can be removed, so they have no lock.
 */
const headsBucket = new sst.aws.Bucket('AuditHeads', {
  enforceHttps: true,
  cors: false,
  versioning: true,
  transform: {
    bucket: { forceDestroy: !stage.isProduction, objectLockEnabled: stage.isProduction },
  },
});
encrypt('AuditHeads', headsBucket);
if (stage.isProduction) {
  new aws.s3.BucketObjectLockConfigurationV2('AuditHeadsLock', {
    bucket: headsBucket.name,
    rule: { defaultRetention: { mode: 'COMPLIANCE', years: 7 } },
  });
}
export const auditHeadsBucket = headsBucket;

/** Finished exports. They can be requested again at any time. */
export const exportsBucket = privateBucket('Exports', {
  expireAfterDays: 14,
  browserMethods: ['GET', 'HEAD'],
  exposeHeaders: ['Content-Disposition', 'Content-Length', 'ETag'],
});
