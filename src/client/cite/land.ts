/**
 * Leads to the sentence of an address such as `#s3:~:text=…` where the browser does not know how to mark words
 * (Safari before 16.1, Firefox before 131): it looks for an element of that whole name. Others take the words away.
 */
export function landAtQuote(): void {
  const [id, words] = window.location.hash.split(':~:');
  if (words !== undefined && id !== '') window.location.replace(id!);
}
