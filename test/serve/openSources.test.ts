// What of the files here may be read: what was named, whatever a graph's file says.
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSources } from '../../src/serve/openSources.ts'

let root: string
/** A path below the folder of this test. */
const at = (...parts: string[]): string => join(root, ...parts)

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'guanxi-sources-')))
  for (const folder of ['news/2022', 'news-private', 'elsewhere']) await mkdir(at(folder), { recursive: true })
  for (const file of ['news/a.pdf', 'news/2022/b.pdf', 'news-private/c.pdf', 'elsewhere/d.pdf', 'one.pdf'])
    await writeFile(at(file), '%PDF-1.7')
  await symlink(at('elsewhere/d.pdf'), at('news/link.pdf'))
  await symlink(at('elsewhere'), at('news/linked'))
  await symlink(at('news/a.pdf'), at('within.pdf'))
  await symlink(at('nothing'), at('news/dangling.pdf'))
})
afterAll(() => rm(root, { recursive: true }))

describe('of a folder named', () => {
  it.each([
    ['the path of a file in it', () => at('news/a.pdf'), 'news/a.pdf'],
    ['a file in a folder below', () => at('news/2022/b.pdf'), 'news/2022/b.pdf'],
    ['a way from here', () => relative(process.cwd(), at('news/a.pdf')), 'news/a.pdf'],
    ['the name that it had in a folder elsewhere', () => '/home/kim/papers/2022/b.pdf', 'news/2022/b.pdf'],
    ['the name that it had on Windows', () => 'C:\\papers\\2022\\b.pdf', 'news/2022/b.pdf'],
    ['a link that leads into it', () => at('within.pdf'), 'news/a.pdf'],
  ])('%s is found', async (_, source, found) => {
    expect(await openSources([at('news')])(source())).toBe(at(found))
  })

  it.each([
    ['what lies outside', () => at('elsewhere/d.pdf')],
    ['what lies beside it under a name that begins alike', () => at('news-private/c.pdf')],
    ['a way out of it', () => at('news/../elsewhere/d.pdf')],
    ['a way out of it from within', () => '../elsewhere/d.pdf'],
    ['a way out, far down', () => 'x/../../elsewhere/d.pdf'],
    ['a link in it that leads out', () => at('news/link.pdf')],
    ['a folder in it that leads out', () => at('news/linked/d.pdf')],
    ['the same by its end', () => 'linked/d.pdf'],
    ['a link to nothing', () => 'dangling.pdf'],
    ['the system’s own', () => '/etc/passwd'],
    ['the folder itself', () => at('news')],
    ['a zero byte', () => `${at('news/a.pdf')}\0.txt`],
    ['nothing', () => ''],
    ['this folder', () => '.'],
    ['a name without end', () => 'a/'.repeat(5000)],
    ['a member of an archive', () => `${at('news/a.pdf')}/b.pdf`],
    ['stdin', () => '-'],
    ['an address', () => 'https://example.org/x.pdf'],
    ['a URL of a file', () => `file://${at('elsewhere/d.pdf')}`],
  ])('%s is not', async (_, source) => {
    expect(await openSources([at('news')])(source())).toBeUndefined()
  })
})

it('a file named is found by its path and by its name, and nothing beside it', async () => {
  const find = openSources([at('one.pdf')])
  expect(await find(at('one.pdf'))).toBe(at('one.pdf'))
  expect(await find('/elsewhere/on/earth/one.pdf')).toBe(at('one.pdf'))
  expect(await find(at('news/a.pdf'))).toBeUndefined()
  expect(await find('ne.pdf')).toBeUndefined()
})

it('a file named by a link is the file that it leads to', async () => {
  const find = openSources([at('news/link.pdf')])
  expect(await find(at('elsewhere/d.pdf'))).toBe(at('elsewhere/d.pdf'))
  expect(await find(at('news/a.pdf'))).toBeUndefined()
})

it('with nothing named, or what is not there, nothing is found', async () => {
  expect(await openSources([])(at('one.pdf'))).toBeUndefined()
  expect(await openSources([at('nowhere')])(at('one.pdf'))).toBeUndefined()
})

it('the root of all files may be named', async () => {
  expect(await openSources(['/'])(at('one.pdf'))).toBe(at('one.pdf'))
})
