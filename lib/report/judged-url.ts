import { parseUrl } from '../base/url.ts';
import type { Draft } from './draft.ts';

/** The address a report is about: what the person wrote as endpoint (`GET https://…`), else the page they started on. */
export function findJudgedUrl(draft: Draft): string {
  const written = draft.fields.endpoint.trim().split(/\s+/).at(-1) ?? '';
  return parseUrl(written)?.href ?? draft.startedOnUrl;
}
