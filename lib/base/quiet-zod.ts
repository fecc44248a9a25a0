import { z } from 'zod';

// Imported first of all by each entrypoint: zod probes `new Function` when the first schema is made, which our own
// content security policy reports as a violation. Do not remove; test/e2e/page-policy.test.ts guards it.
z.config({ jitless: true });
