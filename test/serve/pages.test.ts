// The pages that articles stand on, over HTTP: as lines, and as images of files that were named.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/serve/app.ts'
import { onPaper, whitePage } from './onPaper.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'guanxi-pages-'))
  await mkdir(join(root, 'papers'))
  await writeFile(join(root, 'papers/page.png'), await whitePage())
  await writeFile(join(root, 'papers/broken.pdf'), '%PDF-1.7\nnothing more')
  await writeFile(join(root, 'papers/text.pdf'), '机密')
  await writeFile(join(root, 'secret.png'), await whitePage())
  await symlink(join(root, 'secret.png'), join(root, 'papers/link.png'))
})
afterAll(() => rm(root, { recursive: true }))

const appOf = (source: string, sources: readonly string[] = [join(root, 'papers')], token?: string) =>
  createApp(onPaper(source), { page: '/nowhere', sources, ...(token && { token }) })

describe('GET /api/articles/:id/pages/:page', () => {
  it('gives the lines on it, and says whether there is an image', async () => {
    const ask = async (source: string, sources?: readonly string[]) =>
      (await appOf(source, sources).request('/api/articles/a-1/pages/0')).json()
    expect(await ask('page.png')).toEqual({
      page: 0,
      label: '7',
      width: 300,
      height: 400,
      articles: [
        {
          id: 'a-1',
          headline: '河湾新区医药产业见闻',
          lines: [{ start: 0, end: 10, x: 20, y: 30, width: 200, height: 20, text: '河湾新区医药产业见闻' }],
        },
      ],
      image: true,
    })
    expect((await ask('page.png', [])).image).toBe(false)
    expect((await ask('text.pdf')).image).toBe(false)
  })

  it.each([
    '/api/articles/a-1/pages/1',
    '/api/articles/zzz/pages/0',
    '/api/pages/a-1/1',
    '/api/pages/zzz/0',
  ])('%s is not there', async path => {
    const response = await appOf('page.png').request(path)
    expect(response.status).toBe(404)
  })

  it.each([
    '/api/articles/a-1/pages/x',
    '/api/articles/a-1/pages/-1',
    '/api/pages/a-1/0.5',
    '/api/pages/a-1/0?width=9999999',
    '/api/pages/a-1/0?width=0',
    '/api/pages/a-1/0?path=/etc/passwd',
  ])('%s is told what is wrong with it', async path => {
    expect((await appOf('page.png').request(path)).status).toBe(400)
  })
})

describe('GET /api/pages/:id/:page', () => {
  it('gives a PNG, as wide as it was asked for, that the browser may keep and asks after', async () => {
    const app = appOf('page.png')
    const response = await app.request('/api/pages/a-1/0?width=150')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const body = await response.arrayBuffer()
    expect(Number(response.headers.get('content-length'))).toBe(body.byteLength)
    expect(await sharp(body).metadata()).toMatchObject({ format: 'png', width: 150, height: 200 })
    const tag = response.headers.get('etag')!
    const again = (known: string) => app.request('/api/pages/a-1/0?width=150', { headers: { 'If-None-Match': known } })
    expect((await again(tag)).status).toBe(304)
    expect((await again(`"x", W/${tag}`)).status).toBe(304)
    expect((await again('"x"')).status).toBe(200)
    expect((await app.request('/api/pages/a-1/0', { headers: { 'If-None-Match': tag } })).status).toBe(200)
  })

  it.each([
    ['the system’s own', '/etc/passwd'],
    ['a way out', '../secret.png'],
    ['a way out that begins within', 'papers/../../secret.png'],
    ['a link that leads out', 'link.png'],
    ['a text that is called a PDF', 'text.pdf'],
    ['what is not there', 'nothing.pdf'],
    ['the folder itself', '.'],
    ['stdin', '-'],
  ])('does not read %s, and says in words that there is none', async (_, source) => {
    const response = await appOf(source).request('/api/pages/a-1/0')
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({
      ok: false,
      error: expect.stringMatching(/^no image: expected the PDF or image “.+” among the sources .+ --sources$/),
      status: 404,
    })
  })

  it('does not read the absolute path of a file beside what was named', async () => {
    expect((await appOf(join(root, 'secret.png')).request('/api/pages/a-1/0')).status).toBe(404)
    expect((await appOf(join(root, 'secret.png'), [root]).request('/api/pages/a-1/0')).status).toBe(200)
  })

  it('says what is wrong with a file that cannot be drawn', async () => {
    const response = await appOf('broken.pdf').request('/api/pages/a-1/0')
    expect(response.status).toBe(404)
    expect((await response.json()).error).toContain('broken.pdf: expected')
  })

  it('is behind the token, and gives nothing to a page of another site', async () => {
    const locked = appOf('page.png', undefined, 'sesame')
    const ask = async (headers: Record<string, string>, app = locked) =>
      (await app.request('/api/pages/a-1/0', { headers })).status
    expect(await ask({})).toBe(401)
    expect(await ask({ Authorization: 'Bearer x' })).toBe(401)
    expect(await ask({ Authorization: 'Bearer sesame' })).toBe(200)
    expect(await ask({ 'Sec-Fetch-Site': 'cross-site' }, appOf('page.png'))).toBe(403)
  })

  it('answers a head without drawing twice', async () => {
    const response = await appOf('page.png').request('/api/pages/a-1/0?width=100', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})
