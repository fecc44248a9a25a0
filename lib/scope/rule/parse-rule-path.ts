import { phrase, type Phrase } from '../../base/text.ts';
import { foldEscapes } from '../fold-escapes.ts';

const rulePath = /^\/[\p{L}\p{M}\p{N}\-._~!$&'()*+,;=:@%/|[\]]*$/u;

export type PathOutcome =
  | { readonly kind: 'path'; readonly path: string | undefined }
  | { readonly kind: 'refused'; readonly reason: Phrase };

/** Reads the path part of a rule in the form that parsed addresses have; `/x/*` says the same as `/x`. */
export function parseRulePath(published: string): PathOutcome {
  // dots that stand for whatever comes there
  const written = published.replaceAll(/(?<=\/)(?:\.{3,}|…)(?=\/|$)/g, '*');
  if (/[?#]/.test(written)) return { kind: 'refused', reason: phrase('scope_refused_query') };
  if (written !== '' && !rulePath.test(written)) {
    return { kind: 'refused', reason: phrase('scope_refused_path') };
  }
  // a parsed address never contains dot segments, so such a rule would silently match nothing
  if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(written)) {
    return { kind: 'refused', reason: phrase('scope_refused_path') };
  }
  const path = written
    // as an expression has it
    .replaceAll(/\(\.?\*\)|(?<=\/)\.\*/g, '*')
    .replaceAll(/\*+/g, '*')
    .replace(/(?<!\/)(\/+\*)?\/*$/, '')
    .replaceAll(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part));
  return { kind: 'path', path: path === '' ? undefined : foldEscapes(path) };
}
