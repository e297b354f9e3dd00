import { inCopy, keptCopy } from './copies.ts';
import { readsCopy } from './readers.ts';
import { pageNotSaved, savedPage } from './saved-page.ts';

/** How long a page of the site is waited for where a copy could be shown, in milliseconds. */
const patience = 8_000;

const waited = (milliseconds: number): Promise<undefined> => new Promise((settle) => {
  setTimeout(settle, milliseconds, undefined);
});

/** A page: from the site; where it gives no answer in time, from the copy, which says so. */
export async function answerPage(request: Request, path: string, answered: () => void): Promise<Response> {
  const asked = fetch(request);
  const answer = await Promise.race([asked.catch(() => undefined), waited(patience)]);
  if (answer !== undefined && answer.status < 500) {
    answered();
    return answer;
  }
  const copy = await keptCopy();
  if (copy === undefined) return asked;
  const kept = await inCopy(copy, path);
  if (kept !== undefined) return savedPage(kept, copy);
  if (!path.endsWith('/') && await inCopy(copy, `${path}/`) !== undefined) return Response.redirect(`${request.url.replace(/[?#].*$/su, '')}/`);
  return answer ?? pageNotSaved(copy);
}

/** Names of these files change with what is in them. */
const isLasting = (path: string): boolean => path.startsWith('_astro/');

/** What a page needs: for a page from the copy from there too, for others from the site. */
export async function answerPart(request: Request, path: string, client: string): Promise<Response> {
  if (isLasting(path) || await readsCopy(client)) {
    const copy = await keptCopy();
    const kept = copy === undefined ? undefined : await inCopy(copy, path);
    if (kept !== undefined) return kept;
  }
  return fetch(request);
}
