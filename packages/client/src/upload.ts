import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { useConnection } from './connection.ts';
import { HttpError, NetworkError, type RapportError } from './errors.ts';
import {
  RequestUploadDocument,
  type RequestUploadMutation,
  type RequestUploadMutationVariables,
} from './generated/hooks.ts';
import { sendRequest } from './request.ts';
import { isPayload, type Failure } from './result.ts';

/** The request that uploads a file to the object store, from the API. */
export type UploadRequest = Extract<
  RequestUploadMutation['requestUpload'],
  { __typename: 'RequestUploadPayload' }
>['request'];

export interface PutOptions {
  /** Called with the progress, from 0 to 1. */
  onProgress?: (part: number) => void;
  signal?: AbortSignal;
}

/** Browsers set these from the body, and pages are not allowed to. */
const setByBrowser = new Set(['content-length', 'host']);

/**
 * Sends a file as the API requested. Uses XMLHttpRequest, because fetch does not report upload progress.
 * Rejects with NetworkError, HttpError (403 for an expired link), or the signal's reason.
 */
export function putFile(request: UploadRequest, file: Blob, options: PutOptions = {}): Promise<void> {
  const { onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const exchange = new XMLHttpRequest();
    const giveUp = (): void => exchange.abort();
    signal?.addEventListener('abort', giveUp, { once: true });
    exchange.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) onProgress?.(event.loaded / event.total);
    };
    exchange.onload = () => {
      const isStored = exchange.status >= 200 && exchange.status < 300;
      if (isStored) resolve();
      else reject(new HttpError(exchange.status));
    };
    exchange.onerror = () => reject(new NetworkError(new Error('The upload was interrupted.')));
    exchange.onabort = () => {
      const reason: unknown = signal?.reason;
      reject(reason instanceof Error ? reason : new DOMException('The upload was canceled.', 'AbortError'));
    };
    exchange.onloadend = () => signal?.removeEventListener('abort', giveUp);
    exchange.open(request.method, request.url);
    for (const { name, value } of request.headers) {
      if (!setByBrowser.has(name.toLowerCase())) exchange.setRequestHeader(name, value);
    }
    exchange.send(file);
  });
}

/** The result of an upload: its id for `importDataset`, or the reason why the API refused it. */
export type UploadOutcome =
  | { readonly isUploaded: true; readonly uploadId: string }
  | { readonly isUploaded: false; readonly failure: Failure };

/** Announces a file and sends it. `progress` is from 0 to 1, or null if no upload is running. */
export function useFileUpload() {
  const connection = useConnection();
  const [progress, setProgress] = useState<number | null>(null);
  const mutation = useMutation<UploadOutcome, RapportError, File>({
    mutationFn: async (file) => {
      const variables: RequestUploadMutationVariables = {
        input: { fileName: file.name, bytes: file.size, contentType: 'text/csv' },
      };
      const { requestUpload } = await sendRequest<RequestUploadMutation>(
        connection,
        RequestUploadDocument.text,
        variables,
      );
      if (!isPayload(requestUpload)) return { isUploaded: false, failure: requestUpload };
      setProgress(0);
      await putFile(requestUpload.request, file, { onProgress: setProgress });
      return { isUploaded: true, uploadId: requestUpload.upload.id };
    },
    onSettled: () => setProgress(null),
  });
  return { ...mutation, progress };
}
