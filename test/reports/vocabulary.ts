import vocabulary from '@vocabulary/oa'
import jsonld from 'jsonld'

export const OA = 'http://www.w3.org/ns/oa#'
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

const iri = (name: string) => ({ '@type': '@id', '@id': name })
const term = (name: string) => ({ '@type': '@vocab', '@id': name })

/**
 * What the words of a file of annotations mean, as far as ours uses them: the terms and their IRIs as the W3C's context assigns them. Read by
 * hand from the Recommendation; each `oa:` one is held against the W3C's own vocabulary, which comes as the package `@vocabulary/oa`.
 */
const terms = {
  oa: OA,
  as: 'http://www.w3.org/ns/activitystreams#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: RDF,
  rdfs: RDFS,
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    ['Annotation', 'TextualBody', 'SpecificResource', 'TimeState', 'FragmentSelector', 'TextQuoteSelector']
      .concat('TextPositionSelector', 'commenting', 'editing', 'classifying', 'tagging', 'refinedBy')
      .map((name) => [name, name === 'refinedBy' ? iri('oa:refinedBy') : `oa:${name}`]),
  ),
  ...Object.fromEntries(
    ['exact', 'prefix', 'suffix', 'start', 'end', 'sourceDate'].map((it) => [it, `oa:${it}`]),
  ),
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  Organization: 'foaf:Organization',
  body: iri('oa:hasBody'),
  target: iri('oa:hasTarget'),
  source: iri('oa:hasSource'),
  selector: iri('oa:hasSelector'),
  state: iri('oa:hasState'),
  motivation: term('oa:motivatedBy'),
  purpose: term('oa:hasPurpose'),
  creator: iri('dcterms:creator'),
  conformsTo: iri('dcterms:conformsTo'),
  items: { ...iri('as:items'), '@container': '@list' },
  first: iri('as:first'),
  total: 'as:totalItems',
  startIndex: 'as:startIndex',
  format: 'dc:format',
  language: 'dc:language',
  value: 'rdf:value',
  name: 'foaf:name',
  label: 'rdfs:label',
}

/** The file as statements, read by an independent reader without a network; what has no meaning in the vocabulary is an error, not left out. */
export async function statements(file: string): Promise<Statement[]> {
  const options: object = {
    safe: true,
    documentLoader: (url: string) => {
      if (url !== CONTEXT) throw new Error(`not to be fetched: ${url}`)
      return Promise.resolve({ documentUrl: url, document: { '@context': terms } })
    },
  }
  const read = jsonld.toRDF as (file: unknown, options: object) => Promise<unknown>
  return (await read(JSON.parse(file), options)) as Statement[]
}
type Statement = { subject: Term; predicate: Term; object: Term }
type Term = { value: string; termType: string }

/** Builds statements as plain texts. */
const factory = {
  namedNode: (value: string) => value,
  blankNode: () => '',
  literal: (value: string) => value,
  quad: (...parts: string[]) => parts,
}
const declared = vocabulary({ factory: factory as never }) as unknown as string[][]
const says = (subject: string, predicate: string) =>
  declared.flatMap(([s, p, o]) => (s === subject && p === predicate ? [o!] : []))

/** What the W3C's vocabulary finds wrong with statements: a word it does not have, or a thing of another kind than a word asks for. */
export function faultsIn(quads: readonly Statement[]): string[] {
  const kinds = Map.groupBy(
    quads.filter(({ predicate }) => predicate.value === `${RDF}type`),
    ({ subject }) => subject.value,
  )
  return quads.flatMap(({ predicate: { value: word }, object }) => {
    const used = word === `${RDF}type` ? object.value : word
    if (!used.startsWith(OA)) return []
    if (says(used, `${RDF}type`).length === 0) return [`${used} is no word of the vocabulary`]
    const asked = says(used, `${RDFS}range`).filter((it) => it.startsWith(OA) && it !== `${OA}Motivation`)
    const is = (kinds.get(object.value) ?? []).map((it) => it.object.value)
    const above = is.flatMap((kind) => [kind, ...says(kind, `${RDFS}subClassOf`)])
    return word === used && asked.some((kind) => !above.includes(kind))
      ? [`${used} asks for ${asked.join()}: ${is.join()}`]
      : []
  })
}
