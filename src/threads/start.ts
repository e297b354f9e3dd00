import { Worker, type ResourceLimits } from 'node:worker_threads';

export interface ThreadsWanted<Told> {
  count: number;
  /** What each is given. */
  work: object;
  /** Hears what any of them tells. */
  hear: (told: Told) => void;
  /** What they do, for a message, e.g. `draws pages`. */
  purpose: string;
  limits?: ResourceLimits;
}

export interface Threads {
  /** Waits until all are done. @throws what went wrong in any of them */
  ended: Promise<void>;
  stop: () => Promise<unknown>;
}

/** Starts threads that run a file. */
export function startThreads<Told>(file: URL, { count, work, hear, purpose, limits }: ThreadsWanted<Told>): Threads {
  const workers = Array.from({ length: count }, () => new Worker(file, { workerData: work, ...(limits === undefined ? {} : { resourceLimits: limits }) }));
  const all = Promise.all(workers.map((worker) => new Promise<void>((finish, fail) => {
    worker.on('message', hear).once('error', fail).once('exit', (code) => {
      if (code === 0) finish();
      else fail(new Error(`a thread that ${purpose} ended with ${code}`));
    });
  })));
  const ended = all.then(() => undefined);
  ended.catch(() => undefined); // told where it is waited for
  return { ended, stop: () => Promise.all(workers.map((worker) => worker.terminate())) };
}

/** Runs threads to their end. @throws as above; none of them goes on then */
export async function runThreads<Told>(file: URL, wanted: ThreadsWanted<Told>): Promise<void> {
  const { ended, stop } = startThreads(file, wanted);
  try {
    await ended;
  } finally {
    await stop();
  }
}
