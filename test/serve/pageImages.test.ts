// The pages of sources as images: what is drawn, how often, and what is not.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ReadError } from '../../src/index.ts'
import { createCache } from '../../src/serve/createCache.ts'
import { createQueue } from '../../src/serve/createQueue.ts'
import { createPageImages, type Draw } from '../../src/serve/pageImages.ts'

let root: string

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'a.pdf': '%PDF-1.7 …',
  'b.pdf': '\n%PDF-1.4 …',
  'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'a.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
  'a.tif': Uint8Array.of(0x49, 0x49, 0x2a, 0),
  'text.pdf': '机密：不是PDF。%PDF-1.7',
  'page.html': '<html>%PDF-1.7',
  'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'empty.pdf': '',
}

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'guanxi-images-')))
  for (const [name, body] of Object.entries(FILES)) await writeFile(join(root, name), body)
  await mkdir(join(root, 'folder.pdf'))
  execFileSync('mkfifo', [join(root, 'pipe.pdf')])
})
afterAll(() => rm(root, { recursive: true }))

/** Draws a page as the bytes of what it was asked, and tells of each. */
function drawer() {
  const drawn: string[] = []
  const draw: Draw = async (_, source, page, width) => {
    drawn.push(`${source} ${page} ${width}`)
    return new TextEncoder().encode(`${source} ${page} ${width}`)
  }
  return { drawn, draw }
}

const wanted = { source: 'a.pdf', page: 0, width: 800 }

describe('a source', () => {
  it.each(['a.pdf', 'b.pdf', 'a.png', 'a.jpg', 'a.tif'])('%s can be seen', async source => {
    const { draw } = drawer()
    const images = createPageImages([root], draw)
    expect(await images.has(source)).toBe(true)
    const { png } = await images.find({ ...wanted, source })
    expect(new TextDecoder().decode(await png())).toBe(`${source} 0 800`)
  })

  it.each([
    'text.pdf',
    'page.html',
    'drawing.svg',
    'empty.pdf',
    'folder.pdf',
    'pipe.pdf',
    'nothing.pdf',
    '/etc/passwd',
  ])('%s cannot, and is told of in words', async source => {
    const { drawn, draw } = drawer()
    const images = createPageImages([root], draw)
    expect(await images.has(source)).toBe(false)
    await expect(images.find({ ...wanted, source })).rejects.toThrow(`“${source}” among the sources`)
    expect(drawn).toEqual([])
  })

  it('that is damaged is not there for who asks', async () => {
    const images = createPageImages([root], async (_, source) => {
      throw new ReadError(`${source}: expected a PDF, found damage`)
    })
    const { png } = await images.find(wanted)
    await expect(png()).rejects.toMatchObject({ name: 'NotFoundError', message: 'a.pdf: expected a PDF, found damage' })
  })

  it('that makes a bug of ours show is a bug', async () => {
    const images = createPageImages([root], async () => {
      throw new TypeError('x is not a function')
    })
    const { png } = await images.find(wanted)
    await expect(png()).rejects.toThrow(TypeError)
  })
})

describe('an image', () => {
  it('is drawn once, however many ask for it at once and later', async () => {
    const { drawn, draw } = drawer()
    const images = createPageImages([root], draw)
    const ask = async () => (await images.find(wanted)).png()
    await Promise.all(Array.from({ length: 50 }, ask))
    await ask()
    expect(drawn).toEqual(['a.pdf 0 800'])
  })

  it('has another tag for another page, width, file or state of the file', async () => {
    const images = createPageImages([root], drawer().draw)
    const tag = async (more: object = {}) => (await images.find({ ...wanted, ...more })).tag
    const first = await tag()
    expect(first).toMatch(/^"[0-9a-f]{32}"$/)
    expect(await tag()).toBe(first)
    await utimes(join(root, 'a.pdf'), 1, 1)
    const tags = [first, await tag({ page: 1 }), await tag({ width: 900 }), await tag({ source: 'b.pdf' }), await tag()]
    expect(new Set(tags).size).toBe(5)
  })

  it('is one at a time, and too many at once are turned away', async () => {
    let [now, most] = [0, 0]
    const images = createPageImages([root], async () => {
      most = Math.max(most, ++now)
      await new Promise(resolve => setImmediate(resolve))
      now--
      return new Uint8Array()
    })
    const asked = Array.from({ length: 30 }, async (_, page) => (await images.find({ ...wanted, page })).png())
    const refused = (await Promise.allSettled(asked)).flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
    expect(most).toBe(1)
    expect(refused.length).toBeGreaterThan(0)
    for (const { status } of refused) expect(status).toBe(503)
    await (await images.find({ ...wanted, page: 29 })).png()
  })
})

describe('the queue', () => {
  it('goes on after work that fails', async () => {
    const queue = createQueue(2)
    const failed = queue(async () => {
      throw new Error('no')
    })
    const next = queue(async () => 'yes')
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})

describe('the cache', () => {
  const bytes = (length: number) => async () => new Uint8Array(length)

  it('forgets what was not asked for longest', async () => {
    const cache = createCache(10)
    const made: string[] = []
    const ask = (tag: string) =>
      cache(tag, () => {
        made.push(tag)
        return bytes(4)()
      })
    for (const tag of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(tag)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('makes again what failed, and what is larger than there is room for', async () => {
    const cache = createCache(10)
    await expect(cache('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await cache('a', bytes(20))).length).toBe(20)
    expect((await cache('a', bytes(3))).length).toBe(3)
  })
})
