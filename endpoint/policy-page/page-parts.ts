import { html, type Html, type HtmlValue } from './html.ts';

/** One part of the policy page. */
export interface Section {
  /** The fragment it is linked by. */
  readonly id: string;
  readonly title: string;
  readonly body: readonly HtmlValue[];
}

/** Goodfaith's mark, as in the extension. */
export const mark = html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
  <rect width="24" height="24" rx="7" />
  <path d="M7 12.5l3.5 3.5L17 9" />
</svg>`;

/** Renders one part with its heading. */
export function section({ id, title, body }: Section): Html {
  return html`<section id="${id}">
    <h2>${title}</h2>
    ${body}
  </section> `;
}

/** Renders sentences as a list; nothing for none. */
export function list(items: readonly HtmlValue[]): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<ul>
    ${items.map((item) => html`<li dir="auto">${item}</li>`)}
  </ul>`;
}

/** Renders terms and their meanings; nothing for none. */
export function terms(
  rows: readonly { readonly term: HtmlValue; readonly meaning: HtmlValue }[],
): Html | undefined {
  if (rows.length === 0) return undefined;
  return html`<dl>
    ${rows.map(
      ({ term, meaning }) =>
        html`<div>
          <dt dir="auto">${term}</dt>
          <dd dir="auto">${meaning}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Renders a smaller heading with what belongs to it; nothing where nothing does. */
export function part(title: string, body: HtmlValue): Html | undefined {
  return body === undefined
    ? undefined
    : html`<h3>${title}</h3>
        ${body}`;
}

/** Renders something a machine said: a host, a pattern, an address. */
export function code(value: string): Html {
  return html`<code dir="ltr">${value}</code>`;
}

/** Says a date or an instant as a person reads it, e.g. `29 Apr 2026`. */
export function formatDate(value: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value));
}
