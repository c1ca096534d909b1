import { stage } from './stage.ts';

interface BucketRules {
  /** Days after which an object is deleted. */
  expireAfterDays: number;
  /** What a browser may do with a presigned link. */
  browserMethods: ('GET' | 'HEAD' | 'PUT')[];
  exposeHeaders: string[];
}

/**
 * A private bucket: public access blocked and plain http denied (the component's defaults, asserted in the tests), encrypted,
 * objects short-lived, unfinished multipart uploads (an export whose worker died) removed after a day.
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
      // The component's lifecycle knows expiry only.
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

/** Files waiting to be imported: raw answers of people, so they go within a week. */
export const uploadsBucket = privateBucket('Uploads', {
  expireAfterDays: 7,
  browserMethods: ['PUT'],
  exposeHeaders: ['ETag'],
});

/** Finished exports: they can be asked for again at any time. */
export const exportsBucket = privateBucket('Exports', {
  expireAfterDays: 14,
  browserMethods: ['GET', 'HEAD'],
  exposeHeaders: ['Content-Disposition', 'Content-Length', 'ETag'],
});
