/** What is used of a service worker's surroundings; the types of pages do not know them. */

export interface LastingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface AskedEvent extends LastingEvent {
  readonly request: Request;
  /** The page that asks; empty when a page itself is asked for. */
  readonly clientId: string;
  respondWith: (answer: Promise<Response>) => void;
}

export interface ToldEvent extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface Worker {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim: () => Promise<void>; get: (id: string) => Promise<unknown> };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (kind: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
    (kind: 'fetch', listener: (event: AskedEvent) => void): void;
    (kind: 'message', listener: (event: ToldEvent) => void): void;
  };
}

export const worker = self as unknown as Worker;

/** The site's root, ending in `/`. */
export const root = worker.registration.scope;

/** The path of an address below the site's root, without query and fragment; nothing for what is not of this site. */
export function pathWithin(address: string): string | undefined {
  const bare = address.replace(/[?#].*$/su, '');
  return bare.startsWith(root) ? bare.slice(root.length) : undefined;
}
