import type { CopyReport, CopyRequest } from '../../offline/copy-report.ts';

/** The site's root and the worker's file, as addresses. */
export interface WorkerPlace {
  root: string;
  script: string;
}

/** The registration of this site's own worker; a host may have others. */
async function registered({ root }: WorkerPlace): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(root);
  return found?.scope === root ? found : undefined;
}

export const isRegistered = async (place: WorkerPlace): Promise<boolean> => (await registered(place)) !== undefined;

/** Registers the worker, unless it is, and waits until it can be asked. */
async function activeWorker(place: WorkerPlace): Promise<ServiceWorker> {
  const registration = await registered(place) ?? await navigator.serviceWorker.register(place.script, { scope: place.root });
  const coming = registration.active ?? registration.waiting ?? registration.installing;
  if (coming === null) throw new Error('the worker was not installed');
  if (coming.state === 'activated') return coming;
  return new Promise((settle, fail) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') settle(coming);
      if (coming.state === 'redundant') fail(new Error('the worker was not installed'));
    });
  });
}

/** Asks the worker for something, tells each of its reports, and ends with the last. */
export async function ask(place: WorkerPlace, request: CopyRequest, tell: (report: CopyReport) => void): Promise<void> {
  const active = await activeWorker(place);
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((settle) => {
    port1.onmessage = ({ data }: MessageEvent<CopyReport>) => {
      tell(data);
      if (data.finished) settle();
    };
    active.postMessage(request, [port2]);
  });
  port1.close();
}

/** Lets the browser forget the worker. */
export async function unregister(place: WorkerPlace): Promise<void> {
  await (await registered(place))?.unregister();
}
