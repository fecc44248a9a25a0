import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { html, type Html } from './html.ts';
import { renderCommitmentTiles, renderPromises } from './render-promises.ts';
import { renderReporting } from './render-reporting.ts';
import { renderRules } from './render-rules.ts';
import { renderInScope, renderOutOfScope } from './render-scope.ts';
import { formatDate, mark, section, type Section } from './page-parts.ts';

/** Renders the whole policy as one readable page without script and without anything from elsewhere. */
export function renderPolicyPage(programme: Programme, publicUrl: URL): string {
  const sections = listSections(programme, publicUrl);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${text('endpoint_page_title', programme.name)}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/policy/base.css" />
        <link rel="stylesheet" href="/policy/page.css" />
      </head>
      <body>
        <a class="skip" href="#policy">${text('endpoint_skip')}</a>
        <header class="bar">${mark}<b>${programme.name}</b><span>${text('endpoint_page_kind')}</span></header>
        <div class="columns">
          <nav aria-label="${text('endpoint_contents')}">
            <ol>
              ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
            </ol>
          </nav>
          <main id="policy">${renderIntroduction(programme)} ${sections.map(section)}</main>
        </div>
        <footer>
          <span>${text('endpoint_for_programs')}</span>
          <a href="/.well-known/security.txt">security.txt</a>
          <a href="/.well-known/cvd.json">cvd.json</a>
          <a href="/.well-known/goodfaith-keys.json">${text('endpoint_link_keys')}</a>
          <a href="/openapi.json">OpenAPI</a>
        </footer>
      </body>
    </html> `.markup;
}

function listSections(programme: Programme, publicUrl: URL): Section[] {
  return [
    renderReporting(programme, publicUrl),
    renderPromises(programme),
    renderInScope(programme),
    renderOutOfScope(programme),
    ...renderRules(programme),
  ].filter((piece) => piece !== undefined);
}

function renderIntroduction(programme: Programme): Html {
  const facts = [
    programme.updatedOn === undefined ? undefined : text('endpoint_updated', formatDate(programme.updatedOn)),
    programme.expiresAt === undefined
      ? undefined
      : text(
          programme.isExpiryOurs ? 'endpoint_expires_ours' : 'endpoint_expires',
          formatDate(programme.expiresAt),
        ),
  ].filter((fact) => fact !== undefined);
  return html`<h1>${text('endpoint_heading', programme.name)}</h1>
    ${programme.statement === undefined ? undefined : html`<p class="lead" dir="auto">${programme.statement}</p>`}
    <p>${text(`policy_posture_${programme.posture}`)}</p>
    ${facts.length === 0 ? undefined : html`<p class="meta">${facts.join(' · ')}</p>`}
    ${renderCommitmentTiles(programme.commitments)}`;
}
