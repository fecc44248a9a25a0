import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startEndpoint } from './start-endpoint.ts';
import { buildTestReport, declareAttachment, postReport } from './test-report.ts';

const mediaSchema = z.object({ schema: z.looseObject({}).optional() });
const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.enum(['path', 'header', 'query']), schema: z.looseObject({}) }))
    .optional(),
  requestBody: z.object({ content: z.record(z.string(), mediaSchema) }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.object({ description: z.string(), content: z.record(z.string(), mediaSchema).optional() }),
  ),
});
const documentSchema = z.object({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.object({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string().startsWith('/'), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});

async function readDocument() {
  const endpoint = await startEndpoint();
  const response = await fetch(`${endpoint.url}/openapi.json`);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return { endpoint, document: documentSchema.parse(await response.json()) };
}

/** Reads the routes from the sources, so that one that hides from the document is found. */
function listRoutes(): string[] {
  const folder = new URL('../../endpoint/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const source = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const addresses = source.matchAll(/'(\/(?:reports|\.well-known|policy|openapi|icon)[^']*|\/)'/g);
  return [...new Set(Array.from(addresses, ([, address = '']) => address.replaceAll(/:(\w+)/g, '{$1}')))];
}

test('the document has every route, with an operation each', async () => {
  const { document, endpoint } = await readDocument();
  expect(document.servers).toEqual([{ url: endpoint.url }]);
  expect(Object.keys(document.paths).toSorted()).toEqual(listRoutes().toSorted());
  const operations = Object.values(document.paths).flatMap((path) => Object.entries(path));
  expect(
    operations.map(([method]) => method).every((method) => ['get', 'post', 'put'].includes(method)),
  ).toBe(true);
  const ids = operations.map(([, { operationId }]) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the document names parameters, media types and problems', async () => {
  const { document } = await readDocument();
  const intake = document.paths['/reports']?.['post'];
  expect(intake?.parameters).toMatchObject([{ name: 'idempotency-key', in: 'header' }]);
  expect(Object.keys(intake?.requestBody?.content ?? {})).toEqual(['application/json']);
  expect(Object.keys(intake?.responses ?? {})).toEqual([
    '201',
    '400',
    '409',
    '413',
    '415',
    '422',
    '500',
    '503',
  ]);
  expect(Object.keys(intake?.responses['422']?.content ?? {})).toEqual(['application/problem+json']);
  const upload = document.paths['/reports/{reportId}/attachments/{sha256}']?.['put'];
  expect(upload?.parameters).toMatchObject([
    { name: 'reportId', in: 'path' },
    { name: 'sha256', in: 'path' },
  ]);
  expect(Object.keys(upload?.requestBody?.content ?? {})).toEqual(['application/octet-stream']);
});

test('every reference leads somewhere, and every schema compiles', async () => {
  const { document } = await readDocument();
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  const names = Array.from(references, ([, name]) => name ?? '');
  expect(names).toContain('ReportInput');
  expect(names.filter((name) => !(name in document.components.schemas))).toEqual([]);
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  for (const schema of Object.values(document.components.schemas))
    expect(() => ajv.compile(schema)).not.toThrow();
});

test('the schemas in the document fit what is really sent', async () => {
  const { document, endpoint } = await readDocument();
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const { ReportInput: reportSchema = {}, Receipt: receiptSchema = {} } = document.components.schemas;
  const report = buildTestReport({ attachments: [declareAttachment(Buffer.from('x'))] });
  expect(ajv.validate(reportSchema, JSON.parse(report.bytes.toString()))).toBe(true);
  expect(ajv.validate(reportSchema, { report: '0.1' })).toBe(false);
  const receipt: unknown = await (await postReport(endpoint.url, report)).json();
  expect(ajv.validate(receiptSchema, receipt)).toBe(true);
});
