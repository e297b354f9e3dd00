import { element } from '../element.ts';

/** A figure for the QR code of an address, unseen until it is drawn. */
export const makeQrFigure = (): HTMLElement => element('figure', { class: 'sheet-qr', hidden: '' });

/** Draws the code once the code that draws has come; if it never does, the figure stays unseen. */
export function drawQr(figure: HTMLElement, address: string, caption: string): void {
  figure.hidden = true;
  import('../../cite/qr.ts').then(({ qrPath }) => {
    const { size, path } = qrPath(address);
    figure.innerHTML = `<svg role="img" aria-label="网址的二维码" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
    figure.append(element('figcaption', {}, caption));
    figure.hidden = false;
  }, () => undefined);
}
