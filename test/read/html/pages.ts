// Saved pages of several makes, with news invented for them.

/** The text of the article that most of the pages hold. */
export const PARAGRAPHS = [
  '江城晚报讯（记者 王小禾）3月4日，江城市水务局与云岭科技集团有限公司签署合作协议，双方将共同建设江城智慧水务项目。',
  '江城市水务局局长顾云海介绍，项目总投资12亿元，位于江城市南湖区，计划2026年建成。',
  '云岭科技集团有限公司董事长沈知遥表示，公司已在南湖区设立研发中心，现有员工300余人。',
]
export const HEADLINE = '江城智慧水务项目签约'

const BODY = PARAGRAPHS.map(text => `<p>　　${text}</p>`).join('\n')
const LINKS = Array.from(
  { length: 12 },
  (_, n) => `<li><a href="/n/${n}.html">另一则新闻的标题第${n}条，请看详情</a></li>`,
).join('')

export interface SavedPage {
  readonly name: string
  readonly html: string
}

/** One article in the layouts of a portal, of a blog that states JSON-LD, of a government site, of a table page of old, of Founder's e-paper. */
export const PAGES: readonly SavedPage[] = [
  {
    name: 'portal',
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${HEADLINE}-要闻-江城新闻网</title>
<script>var hidden = '脚本里的话，不该出现。'</script><style>.gone{display:none}.x{color:red}</style></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/yw">要闻</a></div><nav><ul>${LINKS}</ul></nav>
<div class="main"><h1>${HEADLINE}</h1><div class="info"><span>2024-03-05 10:12</span> <span>来源：江城晚报</span> <span>责任编辑：李望</span></div>
<div class="content">${BODY}<p style="display: none">藏起来的话，不该出现。</p><p class="gone">样式表藏起来的话，不该出现。</p></div></div>
<div class="comments"><p>网友评论：写得真好，我要转发给所有的朋友，大家都来看一看。</p></div>
<div class="ad-box">广告：买一送一，欢迎选购，数量有限，先到先得。</div><ul class="list">${LINKS}</ul>
<footer>版权所有 江城新闻网 2019-01-01</footer><!-- 注释里的话，不该出现。 --></body></html>`,
  },
  {
    name: 'JSON-LD',
    html: `<html lang="zh"><head><meta charset="utf-8"><title>${HEADLINE} | 江城在线</title>
<meta property="og:site_name" content="江城在线"><meta property="og:title" content="${HEADLINE}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2024-03-04T23:30:00Z","author":[{"@type":"Person","name":"李望"}],"publisher":{"@type":"Organization","name":"江城晚报"}}</script></head>
<body><header><a href="/">江城在线</a></header><article><header><h1>${HEADLINE}</h1></header><section>${BODY}
<figure><img src="a.jpg"><figcaption>签约现场。李望 摄</figcaption></figure></section></article><aside>${LINKS}</aside></body></html>`,
  },
  {
    name: 'government site',
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${HEADLINE}_江城市人民政府</title>
<meta name="ArticleTitle" content="${HEADLINE}"><meta name="PubDate" content="2024-03-05 09:00"><meta name="ContentSource" content="江城晚报"></head>
<body><div class="top">${LINKS}</div><div class="article"><h2>${HEADLINE}</h2><div>字号：大 中 小 打印</div><div class="TRS_Editor"><div class="TRS_Editor">${BODY}</div></div></div></body></html>`,
  },
  {
    name: 'tables',
    html: `<HTML><HEAD><TITLE>${HEADLINE}--江城日报网</TITLE></HEAD><BODY><TABLE><TR><TD><A href=1>首页</A><TD><A href=2>国内</A></TABLE>
<TABLE width=600><TR><TD align=center><FONT size=5><B>${HEADLINE}</B></FONT><TR><TD align=center>2024年03月05日 10:12　来源：江城晚报
<TR><TD class=text><FONT>${PARAGRAPHS.map(text => `　　${text}`).join('<BR><BR>')}</FONT></TABLE></BODY></HTML>`,
  },
  {
    name: 'e-paper',
    html: `<html><head><meta charset="utf-8"><title>江城晚报数字报-${HEADLINE}</title></head><body><div>第07版：<strong>要闻</strong></div>
<ul>${LINKS}</ul><!--enpproperty <articleid>77</articleid><date>2024-03-05 00:00:00.0</date><author>记者 王小禾</author><title>${HEADLINE}</title><subtitle>总投资12亿元</subtitle><introtitle>南湖区再添一景</introtitle><siteid>1</siteid><nodename>要闻</nodename>/enpproperty-->
<div id="ozoom"><founder-content><!--enpcontent-->${BODY}<!--/enpcontent--></founder-content></div></body></html>`,
  },
]

/** A page of an e-paper with the texts of its articles in it. */
export const LAYOUT_PAGE = `<html><head><meta charset="utf-8"><title>江城晚报数字报</title></head><body><p>2024年03月05日 星期二</p><p>第07版：要闻</p>
${[HEADLINE, '平安里的电梯修好了']
  .map(
    (title, index) =>
      `<!--enpproperty <date>2024-03-05 00:00:00.0</date><author></author><title>${title}</title>/enpproperty--><!--enpcontent--><p>${index === 0 ? PARAGRAPHS.join('</p><p>') : '昨天上午，平安里的三部电梯修好了。社区主任顾云海介绍，电梯用了二十年。'}</p><!--/enpcontent-->`,
  )
  .join('\n')}</body></html>`

/** Nothing but links. */
export const FRONT_PAGE = `<html><head><meta charset="utf-8"><title>江城新闻网</title></head><body><h1>江城新闻网</h1>${`<div><ul>${LINKS}</ul></div>`.repeat(5)}</body></html>`
