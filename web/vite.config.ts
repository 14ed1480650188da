import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig, type Manifest, type Plugin } from 'vite'

/**
 * A slow phone fetches few files at a time: what every page runs on, what every page shows, and what one reads a draft with come as one file
 * each, with what they need. The other pages bring their own.
 */
const groups = [
  // Alone: the page says its version before anything that asks for it is there. Told of none, the client takes every answer for one of
  // another version, and loads the page anew over what was typed.
  { name: 'payload', priority: 4, test: /@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]client[\\/]payload\.js$/ },
  { name: 'preload', priority: 4, test: /vite[\\/]preload-helper/ },
  { name: 'runtime', priority: 3, test: /@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]client[\\/]client\.js$/ },
  {
    name: 'controls',
    priority: 2,
    test: /web[\\/]src[\\/]lib[\\/]ui[\\/](Badge|Breadcrumb|Button|Icon|Mark|Notice)\.svelte$|svelte[\\/]src[\\/]internal[\\/]client[\\/]dom[\\/]blocks[\\/]svelte-(element|head)\.js$/,
  },
  {
    name: 'reading',
    priority: 1,
    test: /routes[\\/]\(public\)[\\/](\+layout|d[\\/]\[draft\][\\/](DraftState|ReadingFont|\[section\][\\/]\w+))\.svelte$/,
  },
]

/** Svelte's index of itself does nothing: without it a page brings only the parts it uses. */
const doesNothing = { test: /svelte[\\/]src[\\/]internal[\\/]client[\\/]index\.js$/, sideEffects: false }

/**
 * The style of a page comes with it, all of it. SvelteKit reads it off this list, and goes down what a file fetches later before the files
 * beside it: a style that both need would count as coming later, and the page stood without it until its program ran (without JavaScript
 * for ever). So what comes later stands with the page itself, which is read last; under the name of its component, by which it is found.
 */
const styleWithPage: Plugin = {
  name: 'style-with-page',
  applyToEnvironment: ({ name }) => name === 'client',
  async writeBundle({ dir }, bundle) {
    const list = path.join(dir!, '.vite/manifest.json')
    const files = JSON.parse(await readFile(list, 'utf8')) as Manifest
    const named = new Map<string, string>()
    for (const chunk of Object.values(bundle)) {
      const later =
        chunk.type === 'chunk'
          ? chunk.moduleIds.filter((it) => this.getModuleInfo(it)?.dynamicImporters.length)
          : []
      const known = Object.keys(files).find((it) => files[it]!.file === chunk.fileName)
      for (const id of known?.startsWith('_') ? later : []) {
        const name = path.relative(import.meta.dirname, id)
        named.set(known!, name)
        files[name] = { file: chunk.fileName, src: name, imports: [known!] }
      }
    }
    const pages = Object.keys(files).filter((it) => /client-optimized\/nodes\/\d+\.js$/.test(it))
    const fetched = new Map(pages.map((page) => [page, [...reached(files, page)]]))
    const later = new Map(
      pages.map((page) => [
        page,
        new Set(fetched.get(page)!.flatMap((it) => files[it]!.dynamicImports ?? [])),
      ]),
    )
    for (const it of [...fetched.values()].flat())
      files[it]!.dynamicImports = [...(later.get(it) ?? [])].map((it) => named.get(it) ?? it)
    await writeFile(list, JSON.stringify(files, null, 2))
  },
}

/** A file and all it imports at once. */
function reached(files: Manifest, name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const it of files[name]!.imports ?? []) reached(files, it, found)
  return found
}

export default defineConfig({
  // api, db and shared run as they are, natively: one instance, shared with the server around the pages.
  environments: {
    ssr: { build: { rolldownOptions: { external: [/^(api|db|shared)\//] } } },
    client: {
      build: {
        // Of each page the office has, readers would carry the list of its files.
        modulePreload: false,
        rolldownOptions: {
          output: { codeSplitting: { groups } },
          treeshake: { moduleSideEffects: [doesNothing] },
        },
      },
    },
  },
  plugins: [
    styleWithPage,
    sveltekit({
      compilerOptions: {
        runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true),
      },
      adapter: adapter(),
      files: { serviceWorker: 'src/service-worker/copies' },
      // The style of a page comes with it: on a slow phone a round trip costs more than these few kilobytes.
      inlineStyleThreshold: 20_000,
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          // What a component draws to measure stands in classes, or in attributes of SVG: no page needs styles in its elements.
          'style-src': ['self'],
          // SvelteKit's own line for screen readers, which it hides with this one style.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'frame-src': ['none'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'form-action': ['self'],
          'require-trusted-types-for': ['script'],
          'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url'],
        },
      },
    }),
  ],
})
