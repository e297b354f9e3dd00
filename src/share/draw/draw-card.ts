import type { ShareCard } from '../card.ts';
import { drawEdition } from './edition.ts';
import type { Drawing } from './element.ts';
import { drawHome } from './home.ts';
import { drawPart } from './part.ts';
import { drawTask } from './task.ts';
import { drawTerm } from './term.ts';

/** A card as a link card, 1200×630. */
export function drawCard(card: ShareCard): Drawing {
  switch (card.kind) {
    case 'home': return drawHome(card);
    case 'edition': return drawEdition(card);
    case 'part': return drawPart(card);
    case 'task': return drawTask(card);
    case 'term': return drawTerm(card);
  }
}
