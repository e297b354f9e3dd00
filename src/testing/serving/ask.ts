import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for an address as it stands: nothing tidied, followed or unpacked. */
export function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { origin } = new URL(address);
  const { hostname, port } = new URL(origin);
  return new Promise((settle, fail) => {
    request({ hostname, port, path: address.slice(origin.length), headers, method }, (response) => {
      buffer(response).then((body) => settle({ status: response.statusCode!, headers: response.headers, body }), fail);
    }).once('error', fail).end();
  });
}
