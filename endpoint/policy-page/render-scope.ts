import { text } from '../../lib/base/text.ts';
import type { WebEntry } from '../../lib/policy/cvd-document.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { html, type HtmlValue } from './html.ts';
import { code, part, terms, type Section } from './page-parts.ts';

/** Renders what is in scope: addresses, products, and the areas that the policy names in words. */
export function renderInScope(programme: Programme): Section {
  const { areas, document, openFields } = programme;
  const listed = (document.scope.web ?? []).filter(({ state }) => state === 'in');
  return {
    id: 'in-scope',
    title: text('endpoint_in_scope'),
    body: [
      openFields.includes('scope.web') ? html`<p class="note">${text('endpoint_web_open')}</p>` : undefined,
      part(text('endpoint_addresses'), renderAddresses(listed)),
      part(
        text('endpoint_products'),
        terms((document.scope.products ?? []).map(({ name }) => ({ term: name, meaning: undefined }))),
      ),
      part(
        text('endpoint_areas'),
        terms(
          areas.map(({ title, meaning, paths = [] }) => ({
            term: title,
            meaning: [meaning, paths.map((path) => [' ', code(path)])],
          })),
        ),
      ),
    ],
  };
}

/** Renders what is out of scope: addresses, and the classes of finding that the policy does not accept. */
export function renderOutOfScope(programme: Programme): Section | undefined {
  const { document, excludedClasses, excludedWarning } = programme;
  const body = [
    part(
      text('endpoint_addresses'),
      renderAddresses((document.scope.web ?? []).filter(({ state }) => state === 'out')),
    ),
    part(
      text('endpoint_classes'),
      excludedClasses.length === 0
        ? undefined
        : [
            excludedWarning === undefined
              ? undefined
              : html`<p class="note out" dir="auto">${excludedWarning}</p>`,
            terms(
              excludedClasses.map(({ title, meaning, unless }) => ({
                term: title,
                meaning: [
                  meaning,
                  unless === undefined
                    ? undefined
                    : html`<p class="quiet">${text('endpoint_unless', unless)}</p>`,
                ],
              })),
            ),
          ],
    ),
  ].filter((piece) => piece !== undefined);
  return body.length === 0 ? undefined : { id: 'out-of-scope', title: text('endpoint_out_of_scope'), body };
}

function renderAddresses(entries: readonly WebEntry[]): HtmlValue {
  return terms(
    entries.map(({ pattern, reason, note }) => ({
      term: code(pattern),
      meaning: [reason === undefined ? undefined : html`${text(`endpoint_reason_${reason}`)} `, note],
    })),
  );
}
