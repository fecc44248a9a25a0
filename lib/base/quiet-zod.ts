// Imported first of all by each entrypoint: zod probes `new Function` when the first schema is made, which our own
// content security policy reports as a violation. This is where zod 4.6 looks for its configuration, set without
// loading zod, because the popup shows its verdict before it needs any.
// Do not remove; test/e2e/page-policy.test.ts guards it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
