import { openDesk, type Edition } from '../../memo/desk.ts';
import { neededEditions } from '../../memo/needed-editions.ts';
import type { PlanTexts } from '../../memo/texts.ts';

export interface EditionFile {
  edition: string;
  address: string;
}

const loaded = new Map<string, Promise<Edition>>();

/** The editions that a memo may speak of, each loaded and made ready once. */
export const editionsFor = (memo: string, files: readonly EditionFile[]): Promise<Edition[]> =>
  Promise.all(neededEditions(memo, files).map((file) => {
    const known = loaded.get(file.edition);
    if (known !== undefined) return known;
    const loading = load(file).catch((error: unknown) => {
      loaded.delete(file.edition);
      throw error;
    });
    loaded.set(file.edition, loading);
    return loading;
  }));

async function load({ address }: EditionFile): Promise<Edition> {
  const { default: texts } = await import(/* @vite-ignore */ new URL(address, location.href).href) as { default: PlanTexts };
  return openDesk([texts])[0]!;
}
