/** A page as it is handed on; addresses are absolute. */
export interface SharedPage {
  title: string;
  address: string;
  /** What the page says of itself in a sentence or two. */
  summary?: string;
  /** Its link card. */
  picture?: string;
}

/** Where others take a page in: the address of their form, and what it calls the page's title, address, summary and picture. */
const services = [
  { name: '微博', form: 'https://service.weibo.com/share/share.php', fields: { url: 'address', title: 'title', pic: 'picture' } },
  { name: 'QQ', form: 'https://connect.qq.com/widget/shareqq/index.html', fields: { url: 'address', title: 'title', summary: 'summary', pics: 'picture' } },
  { name: 'QQ空间', form: 'https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey', fields: { url: 'address', title: 'title', summary: 'summary', pics: 'picture' } },
] as const satisfies readonly { name: string; form: string; fields: Record<string, keyof SharedPage> }[];

/** Links that open other services' forms with the page filled in; what is not known of the page is left out. */
export function socialLinks(page: SharedPage): { name: string; address: string }[] {
  return services.map(({ name, form, fields }) => {
    const filled = Object.entries(fields).flatMap(([field, of]) => {
      const value = page[of];
      return value === undefined ? [] : [`${field}=${encodeURIComponent(value)}`];
    });
    return { name, address: `${form}?${filled.join('&')}` };
  });
}
