/** The headers with which a site is served, as data; `headers-file.ts`, `nginx.ts` and `caddy.ts` write them for hosts. */

import { headerPolicy, type Allowance } from './policy.ts';
import { speculationFile } from './speculation.ts';

/** A site as its host has to know it. */
export interface ServedSite extends Allowance {
  /** Where it lives on its host: `/`, or a path that begins and ends with `/`. */
  base: string;
}

/** What a browser could do and pages never ask for. */
const unused = [
  'accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb',
];

/** The headers that go with every file and every answer. */
export const headersOfAll = (site: ServedSite): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': headerPolicy(site),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'same-origin',
  'Speculation-Rules': `"${site.base}${speculationFile}"`,
  'X-Content-Type-Options': 'nosniff',
});

/** Files that tell hosts something and readers nothing; never sent. */
export const filesForHosts = ['_headers'] as const;

/** Any base path as `ServedSite` wants it. */
export const baseOf = (path: string): string => `/${path}/`.replace(/\/+/gu, '/');
