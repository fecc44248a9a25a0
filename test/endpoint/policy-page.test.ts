import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { html } from '../../endpoint/policy-page/html.ts';
import { renderPolicyPage } from '../../endpoint/policy-page/render-policy-page.ts';
import { parseProgramme } from '../../lib/policy/parse-programme.ts';
import { startEndpoint } from './start-endpoint.ts';
import { buildTestProgramme, testDocument } from './test-programme.ts';

const publicUrl = new URL('https://report.example.com');
const seeds = new URL('../../public/programmes/', import.meta.url);
const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;`;

/** Puts hostile text wherever a document has free text. */
function poison(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => poison(entry, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, poison(member, name)]));
  }
  const isFree =
    /^(name|statement|promise|label|title|meaning|unless|rule|wording|note|credit|examples|notes|promises|conditions|limits|when|subject_prefix|contact|excluded_warning|contact_instructions)$/.test(
      key,
    );
  const isChoice = /^(offered|on_request|none|critical|high|medium|low)$/.test(String(value));
  return typeof value === 'string' && isFree && !isChoice ? `<script>alert(1)</script>"'` : value;
}

function decode(markup: string): string {
  const text = markup.replaceAll(/<[^>]*>/g, '');
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

function readSeed(name: string) {
  const outcome = parseProgramme(readFileSync(new URL(name, seeds), 'utf8'));
  if (outcome.kind === 'refused') throw new Error(name);
  return outcome.programme;
}

describe('html', () => {
  test('escapes text and attributes, and keeps markup', () => {
    const inner = html`<b>${'<&>'}</b>`;
    expect(html`<p title="${'"\''}">${[inner, ' ', undefined, 3]}</p>`.markup).toBe(
      '<p title="&quot;&#39;"><b>&lt;&amp;&gt;</b> 3</p>',
    );
  });
});

describe('the policy page', () => {
  test.for(['/', '/policy'])('is served at %s and loads only what is served beside it', async (path) => {
    const endpoint = await startEndpoint();
    const response = await fetch(`${endpoint.url}${path}`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'self'; img-src 'self'",
    );
    const page = await response.text();
    const loaded = Array.from(page.matchAll(/<link [^>]*href="([^"]*)"/g), ([, href = '']) => href);
    expect(loaded).toEqual(['/icon.svg', '/policy/base.css', '/policy/page.css']);
    for (const href of loaded) {
      const asset = await fetch(`${endpoint.url}${href}`);
      expect(asset.status).toBe(200);
      expect(await asset.text()).not.toMatch(/url\(|@import|<script/);
    }
    expect(page).not.toMatch(/<script|<style|<iframe|\sstyle=|\son\w+=|javascript:|src=/i);
  });

  test.for(readdirSync(seeds))('says every sentence of %s', (name) => {
    const programme = readSeed(name);
    const shown = decode(renderPolicyPage(programme, publicUrl));
    const { promises, excludedClasses, rulesOfEngagement, disclosureTerms, practices, notes } = programme;
    const { channels, areas, commitments, requirements, severityBands, escalation, safeHarbour } = programme;
    const parts = [
      programme.name,
      programme.statement,
      programme.credit,
      programme.excludedWarning,
      programme.contactInstructions,
      programme.pgpOnRequest?.meaning,
      escalation,
      safeHarbour,
      promises,
      notes,
      practices,
      commitments.map(({ promise, label }) => [promise, label]),
      excludedClasses.map(({ title, meaning, unless }) => [title, meaning, unless]),
      [...rulesOfEngagement, ...disclosureTerms].map(({ rule }) => rule),
      areas.map(({ title, meaning, paths }) => [title, meaning, paths]),
      requirements.map(({ wording, examples }) => [wording, examples]),
      severityBands.map(({ examples }) => examples),
      channels.map(({ value }) => value),
      (programme.document.scope.web ?? []).map(({ pattern, note }) => [pattern, note]),
    ];
    const missing = listTexts(parts).filter((sentence) => !shown.includes(sentence));
    expect(missing).toEqual([]);
    expect(listTexts(parts).length).toBeGreaterThan(20);
  });

  test.for(readdirSync(seeds))('escapes hostile text in every part of %s', (name) => {
    const outcome = parseProgramme(JSON.stringify(poison(readSeed(name).document)));
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
    const page = renderPolicyPage(outcome.programme, publicUrl);
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toMatch(/<script|<img/);
    // every attribute in the page is one that we wrote
    expect(page).not.toMatch(/<[^>]*\sonerror/);
  });

  test('escapes a hostile name over HTTP and in the title', async () => {
    const programme = buildTestProgramme({ organization: { name: hostile } });
    const endpoint = await startEndpoint({ programme });
    const page = await (await fetch(endpoint.url)).text();
    expect(page).toContain('<title>Security policy of &lt;script&gt;');
    expect(page).not.toContain(hostile);
  });

  test('links only to https and mailto', () => {
    const channels = [
      { type: 'form', value: 'javascript:alert(1)' },
      { type: 'service', value: 'data:text/html,x' },
      { type: 'email', value: 'a"onmouseover=alert(1) x@example.com' },
      { type: 'form', value: 'https://example.com/"><script>' },
    ];
    const page = renderPolicyPage(buildTestProgramme({ contact: { channels } }), publicUrl);
    const links = Array.from(page.matchAll(/<a [^>]*href="([^"]*)"/g), ([, href = '']) => href);
    const elsewhere = links.filter((href) => !/^[#/]/.test(href));
    expect(elsewhere).toEqual([
      'mailto:a%22onmouseover%3Dalert(1)%20x@example.com',
      'https://example.com/%22%3E%3Cscript%3E',
    ]);
  });

  test('says what a policy leaves open instead of guessing', () => {
    const page = renderPolicyPage(readSeed('cti-platform.json'), publicUrl);
    expect(page).toContain('The policy names no web addresses.');
    expect(page).toContain('The policy names no contact address.');
  });

  test('of a document without our extension has its rules, promises and scope', () => {
    const shown = decode(renderPolicyPage(buildTestProgramme(), publicUrl));
    for (const sentence of [
      'They acknowledge your report within 24 hours.',
      '*.example.com',
      'blog.example.com',
      'Fuzzing: the policy prohibits it.',
      'Main Street 1',
      testDocument.research.statement,
      'https://report.example.com/reports',
    ]) {
      expect(shown).toContain(sentence);
    }
  });
});
