/** How long a module takes to import, in a process that has imported nothing else: its name in, the measure as JSON out. */
const start = performance.now()
await import(process.argv[2]!)
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ seconds, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) }))
process.exit()
