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
  new aws.s3.BucketServerSideEncryptionConfiguration(`${name}Encryption`, {
    bucket: bucket.name,
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
  });
  return bucket;
}

/** Files waiting for import. They contain raw answers of people, so they expire within a week. */
export const uploadsBucket = privateBucket('Uploads', {
  expireAfterDays: 7,
  browserMethods: ['PUT'],
  exposeHeaders: ['ETag'],
});

/** Finished exports. They can be requested again at any time. */
export const exportsBucket = privateBucket('Exports', {
  expireAfterDays: 14,
  browserMethods: ['GET', 'HEAD'],
  exposeHeaders: ['Content-Disposition', 'Content-Length', 'ETag'],
});
