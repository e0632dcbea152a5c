// A document's pages to articles: blocks of lines, put together to articles, each written out as one text. Captions are
// set apart first and given to the article that they have most in common with.
import type { Lexicon } from '../text/lexicon.ts'
import type { Article, Document, Page } from '../types.ts'
import { assemble } from './assemble.ts'
import { compose } from './compose.ts'
import { createForms } from './forms.ts'
import { createOpenness } from './openness.ts'
import { placeCaptions } from './placeCaptions.ts'
import { readBlocks } from './readBlocks.ts'

/** Prepares the splitter: document → articles in order of the page, `article.id` being `${document.id}-${n}`. */
export function createSplitter(lexicon: Lexicon): (document: Document) => Article[] {
  const forms = createForms(lexicon)
  const openness = createOpenness(lexicon)

  const splitPage = (document: Document, page: Page, first: number): Article[] => {
    const all = readBlocks(document.text, page.span, forms)
    const blocks = all.filter(block => block.kind !== 'caption')
    const chains = assemble(blocks, forms, openness).map(chain => chain.map(index => blocks[index]!))
    const captions = all.filter(block => block.kind === 'caption')
    const placed = placeCaptions(captions, chains)
    const whole = chains.map((chain, index) => ({
      chain,
      captions: placed.of[index]!,
      at: chain[0]!.lines[0]!.source.start,
    }))
    const alone = placed.alone.map(caption => ({ chain: [], captions: [caption], at: caption.lines[0]!.source.start }))
    return [...whole, ...alone]
      .sort((a, b) => a.at - b.at)
      .map(({ chain, captions }, index) => compose(document, `${document.id}-${first + index}`, chain, captions, forms))
  }

  return document => {
    const articles: Article[] = []
    for (const page of document.pages) articles.push(...splitPage(document, page, articles.length + 1))
    return articles
  }
}
