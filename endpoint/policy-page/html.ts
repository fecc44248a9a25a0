/** Markup that is safe to send: everything that went in was escaped or was markup itself. */
export interface Html {
  readonly markup: string;
}

export type HtmlValue = string | number | Html | undefined | readonly HtmlValue[];

/** Builds markup from a template; every value that is not markup itself is escaped, in text and in attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = strings.map((literal, index) => literal + renderValue(values[index]));
  return { markup: parts.join('') };
}

function renderValue(value: HtmlValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if ('markup' in value) return value.markup;
  return value.map(renderValue).join('');
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '');
}
