import type { ShareCard } from '../card.ts';
import { drawArticle } from './article.ts';
import { drawEdition } from './edition.ts';
import type { Drawing } from './element.ts';
import type { Canvas } from './frame.ts';
import { drawHome } from './home.ts';
import { drawPart } from './part.ts';
import { drawTask } from './task.ts';
import { drawTerm } from './term.ts';

/** A card on the canvas of a format. */
export function drawCard(card: ShareCard, canvas: Canvas): Drawing {
  switch (card.kind) {
    case 'home': return drawHome(card, canvas);
    case 'edition': return drawEdition(card, canvas);
    case 'part': return drawPart(card, canvas);
    case 'task': return drawTask(card, canvas);
    case 'term': return drawTerm(card, canvas);
    case 'article': return drawArticle(card, canvas);
  }
}
