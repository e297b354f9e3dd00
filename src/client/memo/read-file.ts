/** Whoever chooses more has chosen the wrong file. */
const mostBytes = 5_000_000;

/**
 * The text of the file chosen: UTF-8, or GB 18030 as older Chinese programs write it.
 * @throws when there is none, or it is too large or no text
 */
export async function readMemoFile(input: HTMLInputElement): Promise<string> {
  const file = input.files?.[0];
  if (file === undefined || file.size > mostBytes) throw new Error('no such file');
  const bytes = await file.arrayBuffer();
  // Another choice of the same file is a change again.
  input.value = '';
  const text = decoded(bytes).replace(/\r\n?/gu, '\n');
  if (text.includes('\u0000')) throw new Error('no text');
  return text;
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
