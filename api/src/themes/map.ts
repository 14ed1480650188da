import { mapWords } from 'shared/words/keyword-map'

import type { Ctx } from '../context.ts'
import { keywordMap } from '../insight/keyword-map.ts'
import { drawMap, SHAPES } from '../insight/map-picture.ts'
import { phrasesSaid } from '../insight/said.ts'
import { tellsAnything } from '../opinions/told.ts'
import { wordsByTheme } from './map-queries.ts'
import { themesOfDraft } from './queries.ts'

/** So many opinions are read for a map, drawn anew at each request: about 0.3 s. */
const READ_MAX = 20_000

/**
 * The map of a draft's keyphrases: those of its first twelve themes that at least five opinions say, with their neighbours, and the picture of
 * it on light and on dark ground, empty without phrases. Only opinions that may be told of, in whole blocks; `tooFew`, and no
 * picture, when there are none such. `sampled`: more opinions than are read. The same opinions and themes give the same map.
 */
export async function mapOfDraft(ctx: Ctx, draft: { id: string; title: string }) {
  const nothing = { opinions: 0, links: 0, sampled: false, left: 0, themes: [], keywords: [], picture: null }
  if (!(await tellsAnything(ctx, { draft: draft.id }))) return { tooFew: true, ...nothing }
  const all = await themesOfDraft(ctx, draft.id)
  const themes = all.slice(0, SHAPES).map(({ id, label, givenLabel, keyphrases }) => ({
    id,
    name: givenLabel || label,
    keyphrases,
  }))
  const read = await wordsByTheme(ctx, draft.id, READ_MAX + 1)
  const sampled = read.length > READ_MAX
  const opinions = read.slice(0, READ_MAX)

  // A single syllable stands inside too many other words: "nghị" in "đề nghị".
  const phrases = [...new Set(themes.flatMap((theme) => theme.keyphrases))].filter((it) => it.includes(' '))
  const said = phrasesSaid(phrases)
  const numbers = new Map(themes.map((theme, number) => [theme.id, number]))
  const map = keywordMap(
    phrases,
    opinions.map(({ text, theme }) => ({
      phrases: said(text),
      theme: (theme === null ? undefined : numbers.get(theme)) ?? null,
    })),
  )
  const names = themes.map((theme) => theme.name)
  const caption = {
    title: mapWords.of(draft.title),
    description: mapWords.described(map.keywords.length, map.links.length),
    alone: mapWords.alone,
  }
  return {
    tooFew: false,
    opinions: opinions.length,
    sampled,
    left: all.length - themes.length,
    links: map.links.length,
    themes: themes.map(({ id, name }) => ({ id, name })),
    keywords: map.keywords.map(({ near, ...keyword }) => ({
      ...keyword,
      near: near.map((it) => ({ phrase: map.keywords[it.keyword]!.phrase, together: it.together })),
    })),
    picture: { light: drawMap(map, names, caption, 'light'), dark: drawMap(map, names, caption, 'dark') },
  }
}
