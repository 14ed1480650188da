// The policy of every page forbids code made from text; zod, where a page has it, is told before it tries.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
