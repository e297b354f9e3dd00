/** One row a kind of line that belongs to the website around a document; the reason is told to readers. */
const frameKinds: { reason: string; pattern: RegExp; specimens: string[] }[] = [
  { reason: '网页的上一篇、下一篇链接', pattern: /^[【[]?\s*[上下]一[篇条页则]/u, specimens: ['上一篇：关于放假的通知[ 01-20 ]', '【下一条】招生公告'] },
  {
    reason: '网页的打印、关闭、分享等按钮',
    pattern: /^[【[（(]?\s*(?:打印(?:正文|本页|此页)?|关闭(?:窗口|本页)?|字体|字号|分享到?|扫一扫.*|加入收藏|收藏本页|返回(?:顶部|首页|列表)?|复制链接|我要纠错|回到顶部)\s*(?:[：:】\])）|].*)?$/u,
    specimens: ['【打印正文】', '关闭窗口', '分享到：', '字体：大 中 小', '返回顶部'],
  },
  {
    reason: '网页的版权、备案和联系信息',
    pattern: /版权所有|Copyright|All Rights Reserved|ICP\s*[备证]|公网?安备|网安备|网站标识码|^(?:主办|承办|协办|技术支持)(?:单位)?\s*[：:].*(?:地址|邮编|电话|网站|技术)/iu,
    specimens: ['某某学校 版权所有 Copyright © 2027', '某ICP备00000000号-1', '某公网安备 00000000000000号', '主办单位：某某区教育局　地址：某某路1号'],
  },
  {
    reason: '网页的来源、时间和点击数',
    pattern: /(?:^|\s)(?:文章来源|信息来源|稿件来源|发布时间|发布日期|发布人|发布者|更新时间|点击数|点击次数|浏览次数|浏览量|阅读次数|访问量|作者|来源|责任编辑|编辑|录入)\s*[：:]|^次$/u,
    specimens: ['文章来源：本站原创 作者：佚名 发布时间：2027年01月20日 点击数：', '次', '责任编辑：某某', '浏览次数：12'],
  },
  {
    reason: '网页的当前位置和导航',
    pattern: /^(?:(?:您|你)?(?:的)?(?:当前(?:的)?|现在的?|所在的?|所处的?)位置|今天是|登录|注册|网站首页|首页|网站地图|设为首页|联系我们|无障碍(?:浏览|阅读)?|校长信箱|反馈意见|站内搜索|推荐阅读|热点新闻|相关(?:链接|文章|阅读|附件下载|新闻))(?:\s*[：:>＞»|].*|\s*)$|^[^。]{1,12}\s*[>＞»|]\s*$/u,
    specimens: ['当前位置：首页 >', '今天是', '登录|注册', '新闻中心>', '网站地图', '相关链接：'],
  },
  {
    reason: '网页的其他文章链接',
    pattern: /^[-·•*\s]*[12][0-9]{3}-[0-9]{2}-[0-9]{2}(?:\s+[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?\s|\[\s*[0-9]{2}-[0-9]{2}\s*\]$|^[-·•]\s*\S.*[12][0-9]{3}-[0-9]{2}-[0-9]{2}$/u,
    specimens: ['- 2027-09-28 13:07:21 某市农业工作计划', '开学工作行事历[08-19]'],
  },
  {
    reason: '文库网站的评分、下载和声明',
    pattern: /评分|文档大小|总页数|^[-·\s]*大小\s*[:：]|为您推荐|相关推荐|违规举报|付费前|范文|本站所有|知识产权|下载积分/u,
    specimens: ['请如实的对该文档进行评分-', '- 总页数 13 页', '- 大小:41.53K', '为您推荐', '2、范文仅供参考,不得用于商业用途。'],
  },
];

const onlyMarks = /^[\p{P}\p{S}\s]+$/u;

/** Why a line is taken for a part of the website around the document; nothing for any other line. */
export function frameReason(line: string): string | undefined {
  if (line.length > 200) return undefined;
  return frameKinds.find(({ pattern }) => pattern.test(line))?.reason;
}

/** Whether a line holds marks only: a rule, a bullet. */
export const isOnlyMarks = (line: string): boolean => onlyMarks.test(line);

export const frameSpecimens = {
  specimens: frameKinds.flatMap(({ reason, specimens }) => specimens.map((line) => [line, reason] as const)),
  others: ['1.加强校园安全。建立制度。', '一、指导思想', '某某区教育局', '2027年3月2日', '附件1：清单', '首页设计课程', '打印机管理制度'],
};
