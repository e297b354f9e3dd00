import type { SharedPage } from '../../share/social-links.ts';

/** This page as it is handed on: what its head says of it. A site that does not know its own address is shared at the one it is seen at. */
export function sharedPage(): SharedPage {
  const summary = contentOf('name="description"');
  const picture = contentOf('property="og:image"');
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? here();
  return {
    title: document.title,
    address,
    ...(summary === undefined ? {} : { summary }),
    ...(picture === undefined ? {} : { picture: new URL(picture, address).href }),
  };
}

const contentOf = (attribute: string): string | undefined => document.querySelector<HTMLMetaElement>(`meta[${attribute}]`)?.content || undefined;

const here = (): string => location.href.replace(/#.*$/su, '');
