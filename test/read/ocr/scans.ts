// Scans made for the tests: a page of invented news as Chromium shows it.
import { launch } from '../../browser/driver.ts'

/** A page of two columns, its lines and its articles' words as they should be read. */
export interface Sheet {
  readonly html: string
  readonly text: string
}

const PARAGRAPHS = [
  '本报讯（记者 夏知秋）7月12日上午，由云汀交通建设集团承建的云汀江特大桥主跨顺利合龙，标志着云汀至白浦高速公路控制性工程取得重大进展。',
  '云汀江特大桥全长4.36公里，主跨度1088米，设计时速100公里。项目总工程师褚怀远告诉记者，施工期间先后攻克7项技术难题，取得国家发明专利11项。',
  '青川市发展和改革委员会副主任邵维桐介绍，今年上半年，全市新登记小微企业1.2万户，同比增长8.6%，市财政安排贴息资金3亿元。',
  '据了解，大桥预计明年10月建成通车。届时，云汀新城到白浦古镇的车程将由原来的50分钟缩短至8分钟，沿线20万群众的出行条件将得到明显改善。',
]

/** One article under its headline, in columns of 14 characters of 9 pt. */
export const SHEET: Sheet = {
  text: ['云汀江特大桥主跨合龙', ...PARAGRAPHS].join('\n'),
  html: `<!doctype html><html lang=zh-CN><meta charset=utf-8><style>
    body{margin:30px;width:390px;font:12px/19px "Noto Serif CJK SC";background:#fff}
    h1{font:bold 30px/40px "Noto Sans CJK SC";margin:0 0 10px}
    div{columns:2;column-gap:22px;text-align:justify} p{margin:0;text-indent:2em}
    </style><h1>云汀江特大桥主跨合龙</h1><div>${PARAGRAPHS.map(text => `<p>${text}</p>`).join('')}</div>`,
}

/** A headline written downwards beside nothing. */
export const UPRIGHT: Sheet = {
  text: '云汀江特大桥主跨合龙',
  html: `<!doctype html><html lang=zh-CN><meta charset=utf-8><style>
    body{margin:40px;background:#fff} h1{font:bold 30px/40px "Noto Sans CJK SC";writing-mode:vertical-rl;margin:0}
    </style><h1>云汀江特大桥主跨合龙</h1>`,
}

/** The sheets as PNG, `scale` pixels to a CSS pixel: 2.083 is 200 dpi. */
export async function shootSheets(sheets: readonly Sheet[], scale = 200 / 96): Promise<Buffer[]> {
  const browser = await launch()
  try {
    const context = await browser.newContext({ deviceScaleFactor: scale, viewport: { width: 450, height: 520 } })
    const page = await context.newPage()
    const shots: Buffer[] = []
    for (const { html } of sheets) {
      await page.setContent(html)
      await page.evaluate(() => document.fonts.ready)
      shots.push(await page.screenshot())
    }
    return shots
  } finally {
    await browser.close()
  }
}

/** A PDF of pages of 450 by 520 CSS pixels with these contents. */
export async function printPages(contents: readonly string[]): Promise<Uint8Array> {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const pages = contents.map(content => `<section>${content}</section>`).join('')
    await page.setContent(`<!doctype html><html lang=zh-CN><meta charset=utf-8><style>
      @page{size:450px 520px;margin:0} body{margin:0;-webkit-print-color-adjust:exact}
      section{position:relative;width:450px;height:520px;overflow:hidden;break-after:page} img{display:block}
      </style>${pages}`)
    await page.evaluate(() => document.fonts.ready)
    return await page.pdf({ preferCSSPageSize: true })
  } finally {
    await browser.close()
  }
}
