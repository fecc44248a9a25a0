/** What a rule says in words about subdomains: the addresses that it stands for, and how that is told. */
export interface SubdomainWords {
  readonly texts: readonly string[];
  readonly doubt: 'scope_doubt_residual' | 'scope_doubt_all_subdomains' | 'scope_doubt_subdomains';
}

const allOf =
  /^(?:(?:all|any|every)\s+)?(other\s+)?sub-?domains?\s+(?:of|on|under|for)\s+(?:\*\.)?([^\s*]+)$/i;
const withAll =
  /^[,([]?\s*(?:(?:(?:and|&|\+|with|plus|as well as|incl(?:uding|\.)?)\s+(?:(?:all|any|every)\s+)?|(?:all|any|every)\s+)(?:(?:of\s+)?(?:its|the|their)\s+)?(?:(?:other|related)\s+)?sub-?domains?|(?:all\s+)?sub-?domains?\s+(?:included|as well|too))\s*[)\]]?$/i;
// as in blocklists and in browsers' site settings
const marked = /^(?:\|\|([^\s|^*/]+)\^?|((?:https?:\/\/)?)\[\*\.\]([^\s[\]*]+))$/i;

/**
 * Finds the addresses that a rule about subdomains stands for.
 * @returns e.g. `a.com` and `*.a.com` for `a.com (and all its subdomains)`; undefined for any other text
 */
export function readSubdomainWords(text: string): SubdomainWords | undefined {
  const [, other, parent] = allOf.exec(text) ?? [];
  if (parent !== undefined) {
    const doubt = other === undefined ? 'scope_doubt_all_subdomains' : 'scope_doubt_residual';
    return { texts: [addStar(parent)], doubt };
  }
  const space = text.search(/\s/);
  const [head, tail] = space === -1 ? [text, ''] : [text.slice(0, space), text.slice(space).trimStart()];
  const [, blocked, scheme = '', wide = ''] = tail === '' ? (marked.exec(text) ?? []) : [];
  const named =
    withAll.test(tail) && !head.includes('*') ? head.replace(/,$/, '') : (blocked ?? scheme + wide);
  return named === '' ? undefined : { texts: [named, addStar(named)], doubt: 'scope_doubt_subdomains' };
}

function addStar(address: string): string {
  return address.replace(/^(?:[a-z]+:\/\/)?/i, '$&*.');
}
