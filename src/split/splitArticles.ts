// A document's pages to articles, each written out as one text. A page whose lines hold a paragraph each is read in its
// order; one set in columns is cut into blocks of lines, which are put together to articles, and captions are set apart
// first and given to the article that they have most in common with.
import type { Lexicon } from '../text/lexicon.ts'
import type { Article, Document, Page } from '../types.ts'
import { assemble } from './assemble.ts'
import { compose, type Pieces } from './compose.ts'
import { createForms } from './forms.ts'
import { isWrapped } from './isWrapped.ts'
import { createOpenness } from './openness.ts'
import { placeCaptions } from './placeCaptions.ts'
import { publicationOf, withoutOwnPaper } from './publicationOf.ts'
import { type Block, readBlocks } from './readBlocks.ts'
import { type Line, readLines } from './readLines.ts'
import { readPlain } from './readPlain.ts'
import { splitOutline } from './splitOutline.ts'

/** Prepares the splitter: document → articles in order of the page, or of its outline where it has one, `article.id` being `${document.id}-${n}`. */
export function createSplitter(lexicon: Lexicon): (document: Document) => Article[] {
  const forms = createForms(lexicon)
  const openness = createOpenness(lexicon)

  const splitPage = (document: Document, page: Page, first: number): Article[] => {
    const groups = readLines(document.text, page.span)
    const pieces = isWrapped(groups) ? readColumns(groups) : readPlain(groups, forms, openness.everyday)
    return pieces.map((piece, index) => compose(document, `${document.id}-${first + index}`, piece, forms))
  }

  const readColumns = (groups: readonly (readonly Line[])[]): Pieces[] => {
    const all = readBlocks(groups, forms, openness)
    const blocks = all.filter(block => block.kind !== 'caption')
    const pieces = assemble(blocks, forms, openness).map(({ blocks: indices, heads }) => ({
      heads: indices.slice(0, heads).map(index => blocks[index]!),
      texts: indices.slice(heads).map(index => blocks[index]!),
      captions: [] as Block[],
    }))
    const captions = all.filter(block => block.kind === 'caption')
    const alone = placeCaptions(captions, pieces, openness.everyday, forms.credits).map(caption => ({
      heads: [],
      texts: [],
      captions: [caption],
    }))
    return [...pieces, ...alone].sort((a, b) => startOf(a) - startOf(b))
  }

  const splitPages = (document: Document): Article[] => {
    const articles: Article[] = []
    for (const page of document.pages) articles.push(...splitPage(document, page, articles.length + 1))
    return articles
  }

  return document => {
    const articles = document.outline ? splitOutline(document, document.outline, forms) : splitPages(document)
    const publication = document.publication ?? publicationOf(articles)
    return publication === undefined ? withoutOwnPaper(articles) : articles
  }
}

const startOf = ({ heads, texts, captions }: Pieces): number =>
  [...heads, ...texts, ...captions][0]!.lines[0]!.source.start
