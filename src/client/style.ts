/** Gives the page one more style sheet. */
export const addStyle = (address: string): HTMLLinkElement => {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  document.head.append(link);
  return link;
};

/**
 * Loads the style of something that a script draws; pages without it carry nothing of it. Settles when it is there. Where it
 * never comes, what was drawn looks as browsers make it look by themselves.
 */
export const loadStyle = (address: string): Promise<unknown> => new Promise((settle) => {
  const link = addStyle(address);
  link.onload = link.onerror = settle;
});
