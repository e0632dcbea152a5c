// A font may draw two characters with one glyph, and a PDF made with it then names the wrong one: ⻓ for 长, ― for —, ︐ for a
// comma set vertically. Here each goes back to the one that is written in Chinese text.

/** Radicals and strokes, each followed by its ideograph: EquivalentUnifiedIdeograph.txt of Unicode 14 (© Unicode, Inc., licence Unicode-3.0), less those outside the basic plane. NFKC knows no more than half of them. */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀' +
  '⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀' +
  '⻳龟⼀一⼁丨⼂丶⼃丿⼄乙⼅亅⼆二⼇亠⼈人⼉儿⼊入⼋八⼌冂⼍冖⼎冫⼏几⼐凵⼑刀⼒力⼓勹⼔匕⼕匚⼖匸⼗十⼘卜⼙卩⼚厂⼛厶⼜又⼝口⼞囗⼟土⼠士⼡夂⼢夊⼣夕⼤大⼥女⼦子⼧宀⼨寸⼩小⼪尢⼫尸⼬屮⼭山⼮巛⼯工⼰己' +
  '⼱巾⼲干⼳幺⼴广⼵廴⼶廾⼷弋⼸弓⼹彐⼺彡⼻彳⼼心⼽戈⼾戶⼿手⽀支⽁攴⽂文⽃斗⽄斤⽅方⽆无⽇日⽈曰⽉月⽊木⽋欠⽌止⽍歹⽎殳⽏毋⽐比⽑毛⽒氏⽓气⽔水⽕火⽖爪⽗父⽘爻⽙爿⽚片⽛牙⽜牛⽝犬⽞玄⽟玉⽠瓜⽡瓦⽢甘' +
  '⽣生⽤用⽥田⽦疋⽧疒⽨癶⽩白⽪皮⽫皿⽬目⽭矛⽮矢⽯石⽰示⽱禸⽲禾⽳穴⽴立⽵竹⽶米⽷糸⽸缶⽹网⽺羊⽻羽⽼老⽽而⽾耒⽿耳⾀聿⾁肉⾂臣⾃自⾄至⾅臼⾆舌⾇舛⾈舟⾉艮⾊色⾋艸⾌虍⾍虫⾎血⾏行⾐衣⾑襾⾒見⾓角⾔言' +
  '⾕谷⾖豆⾗豕⾘豸⾙貝⾚赤⾛走⾜足⾝身⾞車⾟辛⾠辰⾡辵⾢邑⾣酉⾤釆⾥里⾦金⾧長⾨門⾩阜⾪隶⾫隹⾬雨⾭靑⾮非⾯面⾰革⾱韋⾲韭⾳音⾴頁⾵風⾶飛⾷食⾸首⾹香⾺馬⾻骨⾼高⾽髟⾾鬥⾿鬯⿀鬲⿁鬼⿂魚⿃鳥⿄鹵⿅鹿⿆麥' +
  '⿇麻⿈黃⿉黍⿊黑⿋黹⿌黽⿍鼎⿎鼓⿏鼠⿐鼻⿑齊⿒齒⿓龍⿔龜⿕龠㇏乀㇐一㇑丨㇒丿㇓丿㇔丶㇖乛㇚亅㇝乀㇟乚㇠乙'

/** Forms for vertical lines (Unicode block Vertical Forms and CJK Compatibility Forms) and marks that fonts draw alike. */
const MARKS =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︲–︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹇［﹈］﹁「﹂」﹃『﹄』―—〜～∕／‵｀㬵胶'

/** Dashes of two and three ems stand for as many em dashes. */
const DASHES: readonly [drawn: string, written: string][] = [
  ['⸺', '——'],
  ['⸻', '———'],
]

const WRITTEN = new Map([...pairs(RADICALS), ...pairs(MARKS), ...DASHES])
const DRAWN = new RegExp(`[${[...WRITTEN.keys()].join('')}\uf900-\ufaff\u2329\u232a]`, 'gu')

/** The text with each character that is only a form of another one (⻓, ︐, 金 of the compatibility ideographs) as that one. UTF-16 length stays, but for dashes of several ems. */
export function writtenForms(text: string): string {
  return text.replace(DRAWN, drawn => WRITTEN.get(drawn) ?? canonical(drawn))
}

/** The character that this one is canonically equivalent to, unless that is longer. */
function canonical(character: string): string {
  const normal = character.normalize('NFC')
  return normal.length === 1 ? normal : character
}

function pairs(text: string): [string, string][] {
  return Array.from({ length: text.length / 2 }, (_, index) => [text[2 * index]!, text[2 * index + 1]!])
}
