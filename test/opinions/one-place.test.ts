import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

const API = path.join(import.meta.dirname, '../../api/src')

/** Who reads opinions without telling a reader of the office of them. */
const others = new Map([
  ['opinions/queries.ts', 'a device and its own opinions'],
  ['opinions/twin-queries.ts', 'a device and its own opinions, sent again'],
  ['moderation/report-queries.ts', 'whether a member may report an opinion; tells nothing of it'],
  ['moderation/look-queries.ts', 'a job looks for names, and tells nobody'],
  ['opinions/endorse-queries.ts', 'a device thinks as one opinion says; counted in steps of five'],
  ['opinions/endorsed-queries.ts', 'a device and what it thinks so of, words their author lets members read'],
  ['opinions/similar-queries.ts', 'members, words their author lets them read (`shown-words.ts`)'],
  ['opinions/shown-counts.ts', 'members, in steps of five over the whole consultation'],
  [
    'drafts/version-queries.ts',
    'as members are shown, in steps of five; places opinions where their paragraph stands',
  ],
  ['drafts/quoted-pieces-queries.ts', 'places opinions where the words they quote stand, and tells none'],
  ['opinions/round-queries.ts', 'a device and its own opinions that wait; puts those that wait into batches'],
  ['notices/queries.ts', 'whether five were answered; then everybody who asked is told the same'],
  ['opinions/order-queries.ts', 'a job writes the rows anew'],
  ['opinions/erase-queries.ts', 'a job erases words; those in charge of all are told how many'],
  ['answers/act-queries.ts', 'gives an answer to the opinions of a theme, and tells none'],
  ['themes/analysis-queries.ts', 'a job groups the words'],
  ['themes/keep-queries.ts', 'a job keeps what was grouped'],
  ['themes/describing-queries.ts', 'says what a theme is about, as the job does: phrases, no words of one'],
  ['themes/placing-queries.ts', 'a job places the words of batches told of since'],
  ['themes/decision-queries.ts', 'moves the opinions that were named, and tells none'],
  ['meetings/entry-queries.ts', 'the officer who opened a meeting, and what they entered while it is open'],
  ['sample/rounds.ts', 'the sample is made, and told to nobody yet'],
  ['reports/standing-quotes.ts', 'whether words already quoted still stand'],
])

/** Of files in which others do ask: each function that reads opinions and does not. */
const apart = new Map([
  ['themes/queries.ts unitsOfThemes', 'under how many units a theme is told: decides, and is not told'],
  ['themes/tone-queries.ts confirmedTexts', 'a job learns'],
  ['themes/tone-queries.ts textsAfter', 'a job suggests'],
  ['themes/tone-queries.ts dropTone', 'takes back what was said of one, and tells nothing'],
  ['reports/counted-opinions.ts allShown', 'whether the list, which asks, shows as many as were counted'],
  ['answers/queries.ts standingAnswer', 'those who call it ask'],
  [
    'opinions/quote-state-queries.ts quotedWords',
    'members, the words that at least five quote, without numbers',
  ],
  ['themes/trend-queries.ts said', 'those who call it ask'],
])

const source = (file: string) => readFileSync(path.join(API, file), 'utf8')
const reading = /(?:selectFrom|[jJ]oin(?:Lateral)?)\('opinion'|\b(?:from|join) opinion\b/
const readers = globSync('**/*.ts', { cwd: API }).filter((file) => reading.test(source(file)))

test('whatever lists or counts opinions in the office asks the one place that decides what may be told apart', () => {
  expect(readers.length).toBeGreaterThan(others.size + 5)
  const asking = /\bmatching\(ctx|\bisTold(?:In)?\(/
  expect(readers.filter((file) => !others.has(file) && !asking.test(source(file)))).toEqual([])
  expect([...others.keys()].filter((file) => !readers.includes(file))).toEqual([])
  const silent = readers
    .filter((file) => !others.has(file))
    .flatMap((file) =>
      source(file)
        .split(/^(?=(?:export )?(?:async )?(?:function\*?|const) )/m)
        .filter((part) => reading.test(part) && !asking.test(part))
        .map((part) => `${file} ${/(?:function\*?|const) (\w+)/.exec(part)![1]}`),
    )
  expect(silent.toSorted()).toEqual([...apart.keys()].toSorted())
})

/** Who reads how many persons took part. */
const countingPersons = new Map([
  ['joining/queries.ts', 'counts one more, and tells nobody'],
  ['joining/person-queries.ts', 'days that are over, in steps of five that nobody knows'],
  ['today/queries.ts', 'asks which batches may be told of'],
  ['opinions/told-queries.ts', 'whether there are enough'],
  ['opinions/person-round-queries.ts', 'puts those that wait into batches'],
  ['reports/counts.ts', 'asks which batches may be told of'],
  ['themes/queries.ts', 'asks which batches may be told of'],
  ['sample/queries.ts', 'the sample is made'],
])

test('persons who took part are told in steps of five, or in batches', () => {
  const reads = /(?:selectFrom|insertInto|[jJ]oin)\('participation'|\b(?:from|join|update) participation\b/
  const files = globSync('**/*.ts', { cwd: API }).filter((file) => reads.test(source(file)))
  expect(files.toSorted()).toEqual([...countingPersons.keys()].toSorted())
  for (const file of [...countingPersons.keys()].filter((it) => countingPersons.get(it)!.startsWith('asks')))
    expect({ file, asks: source(file).includes('personBatches(') }).toEqual({ file, asks: true })
})

test('what is shown without asking that place was told of before', () => {
  const shown = [
    'opinions/shown-counts.ts',
    'drafts/version-queries.ts',
    'themes/analysis-queries.ts',
    'moderation/report-queries.ts',
  ]
  const reads = /(?:selectFrom|[jJ]oin)\('opinion'/g
  for (const file of shown)
    expect({
      file,
      asks: source(file).match(/where\(isReleased\)|'opinion\.batchId', 'is not', null/g)?.length,
    }).toEqual({
      file,
      asks: source(file).match(reads)?.length,
    })
})

/** Who reads the words of opinions, hidden or not. */
const hiddenToo = new Map([
  ['drafts/quoted-pieces-queries.ts', 'places opinions where the words they quote stand, and shows none'],
  ['opinions/queries.ts', 'a device and its own opinions'],
  ['opinions/twin-queries.ts', 'a device and its own opinions, sent again'],
  ['opinions/place-queries.ts', 'takes in new ones'],
  ['opinions/erase-queries.ts', 'a job erases words'],
  ['opinions/shown.ts', 'the place itself'],
  ['opinions/quote-state-queries.ts', 'words of drafts that opinions quote, none of their own'],
  [
    'meetings/entry-queries.ts',
    'what an officer entered, held against the rows of the same officer’s file, and told to nobody',
  ],
  ['moderation/queries.ts', 'those who moderate'],
  ['moderation/look-queries.ts', 'a job looks for names, and tells nobody'],
])

test('whatever shows or groups words of opinions asks the one place that knows which are hidden', () => {
  const wording = readers.filter((file) =>
    /['.]body\b|\bsuggestedWording'|suggested_wording/.test(source(file)),
  )
  expect(wording.length).toBeGreaterThan(hiddenToo.size)
  const asking = /\b(?:shown|isShown|wordsShown|withWords)\b/
  expect(wording.filter((file) => !hiddenToo.has(file) && !asking.test(source(file)))).toEqual([])
})
