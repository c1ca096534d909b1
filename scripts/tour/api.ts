/** The tour's GraphQL client: plain `fetch`, so that what is sent can be copied. */
export interface Api {
  /** Sends an operation; throws with the server's words where it was refused. */
  ask(document: string, variables?: object): Promise<Record<string, Answer>>;
}

/** One field of an answer. The tour knows what it asked for; a program would use the generated types of @rapport/client. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
export type Answer = any;

/** A client for one sign-in. */
export function connect(url: string, token: string): Api {
  return {
    async ask(document, variables = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: document, variables }),
      });
      const { data, errors } = (await response.json()) as {
        data?: Record<string, Answer>;
        errors?: { message: string }[];
      };
      if (errors?.length) throw new Error(errors.map((error) => error.message).join('\n'));
      // A mutation answers with its payload or with an expected failure.
      for (const field of Object.values(data ?? {})) {
        if (typeof field?.code === 'string' && typeof field.message === 'string')
          throw new Error(field.message);
      }
      return data ?? {};
    },
  };
}

/** Asks again and again until a job has ended. Throws with the job's problem where it failed. */
export async function untilDone(read: () => Promise<Answer>, show: (job: Answer) => void): Promise<Answer> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const found = await read();
    show(found.job);
    if (found.job.status === 'SUCCEEDED') return found;
    if (found.job.status === 'FAILED') {
      const issues = (found.issues?.edges ?? [])
        .map(
          ({ node }: Answer) => `  line ${node.line ?? '?'}, column ${node.column ?? '?'}: ${node.message}`,
        )
        .join('\n');
      throw new Error(`${found.job.problem.message}\n${issues}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The job did not end within five minutes');
}
