import { cardFormats, formatNames, type PictureFormat } from '../../share/format.ts';
import { element } from '../element.ts';

/** The page's poster, or its link card where it has none, and all pictures to keep; each address is a path of this site. */
export function pictureFigure(title: string, pictures: Partial<Record<PictureFormat, string>>): HTMLElement {
  const shown = pictures.poster === undefined ? 'link' : 'poster';
  const { [shown]: first, link: _, ...others } = pictures;
  const { name, width, height } = cardFormats[shown];
  const downloads = (Object.entries({ [shown]: first, ...others }) as [PictureFormat, string][]).map(([format, address]) =>
    element('a', { class: 'button', href: address, download: '' }, element('span', { class: 'unseen' }, '下载'), formatNames[format]));
  return element('figure', { class: `share-picture share-${shown}` },
    element('img', { src: first!, alt: `${name}：${title}`, width: String(width), height: String(height) }),
    element('figcaption', {},
      element('p', { class: 'label' }, window.matchMedia('(pointer: coarse)').matches ? '长按图片，保存或转发；也可以下载：' : '下载图片：'),
      element('p', { class: 'share-downloads' }, ...downloads)));
}
