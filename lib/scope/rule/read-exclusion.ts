import { phrase, type Phrase } from '../../base/text.ts';
import { isPublicSuffix, parseHost } from '../canonical-host.ts';
import { isListing, type Refusal } from './find-refusal.ts';
import type { AddressOutcome } from './rule-outcome.ts';
import { parseRulePath } from './parse-rule-path.ts';
import { readHostPattern } from './read-host-pattern.ts';
import { readToolRule } from './read-tool-rule.ts';
import { readWideGlob } from './read-wide-glob.ts';
import type { ScopeRule } from '../scope-list.ts';
import type { DecidingRule } from '../verdict.ts';

const everyHost = { kind: 'every_host', host: '' } as const;

/**
 * Reads what an exclusion that cannot be read as it stands takes away from what other rules put in: an exclusion must
 * not be lost, and one that is nobody's takes nothing from strangers.
 * @param text the published text, cleaned
 * @param readAddress reads the text as if it were one address
 * @returns undefined where the text does not say which pages
 */
export function readExclusion(
  text: string,
  refusal: Refusal,
  published: DecidingRule,
  readAddress: () => AddressOutcome,
): AddressOutcome | undefined {
  const { shape, reason } = refusal;
  if (reason.key === 'scope_refused_regex') return readExpression(text, published);
  if (shape === 'refused: words') return readProse(text, published);
  return isListing(text) && /^https?:\/\//i.test(text) ? narrowToPage(readAddress()) : undefined;
}

function readExpression(text: string, published: DecidingRule): AddressOutcome | undefined {
  if (text.includes('/') || /\s/.test(text)) return undefined;
  const host = readWideGlob(text.replaceAll('.*', '*'));
  if (host) {
    const doubts = [phrase('scope_doubt_pattern_every')];
    return { kind: 'rules', rules: [{ published, host }], shape: 'every host', doubts };
  }
  const outcome = readToolRule({ published, hosts: readHostPattern(text), hostPattern: text });
  return outcome.kind === 'rules' ? outcome : undefined;
}

/** A page of a shop or a repository is no site of the programme, so that it is out only where another rule says in. */
function narrowToPage(outcome: AddressOutcome): AddressOutcome | undefined {
  if (outcome.kind === 'refused') return undefined;
  const rules = outcome.rules.filter(({ host, path }) => host.kind === 'exact' && path !== undefined);
  if (rules.length === 0 || rules.length < outcome.rules.length) return undefined;
  return {
    ...outcome,
    rules: rules.map((rule) => ({ ...rule, host: { ...everyHost, glob: rule.host.host } })),
    shape: 'every host',
    doubts: [...outcome.doubts, phrase('scope_doubt_elsewhere')],
  };
}

/** The most paths and endings taken from one text. */
const maxParts = 20;

/** `Requests to /ads/serve` and `All .cn domains`: words, in which a path or an ending stands all the same. */
function readProse(text: string, published: DecidingRule): AddressOutcome | undefined {
  const doubts: readonly Phrase[] = [phrase('scope_doubt_words')];
  const shared = { published, isDoubtful: true as const };
  const rules = text
    .split(/[\s`'"“”‘’(),;]+/u)
    .flatMap((word, index, words): readonly ScopeRule[] => {
      const path = readPathWord(word);
      if (path !== undefined) return [{ ...shared, host: everyHost, path }];
      const ending = readEnding(word, words[index + 1]);
      return ending === undefined ? [] : [{ ...shared, host: { ...everyHost, glob: `*.${ending}` } }];
    })
    .slice(0, maxParts);
  return rules.length === 0 ? undefined : { kind: 'rules', rules, shape: 'every host', doubts };
}

// a longer word is no path that anybody writes by hand, and would be tried from each of its letters
const maxWordLength = 200;

function readPathWord(word: string): string | undefined {
  if (word.length > maxWordLength) return undefined;
  const written = word.replace(/[.:]+$/, '');
  const isPath = /^\*?\/[\w.~%*/-]+$/.test(written) && /\w/.test(written);
  const outcome = isPath ? parseRulePath(written.replace(/^\*/, '')) : undefined;
  if (outcome?.kind !== 'path' || outcome.path === undefined) return undefined;
  return written.startsWith('*') ? `*${outcome.path}` : outcome.path;
}

function readEnding(word: string, next: string | undefined): string | undefined {
  if (!/^\*?\.[^.*]/.test(word) || !/^(?:sub-?)?(?:domains?|sites?|websites?|hosts?)\b/i.test(next ?? '')) {
    return undefined;
  }
  const ending = parseHost(word.replace(/^\*?\./, ''));
  return ending !== undefined && isPublicSuffix(ending) ? ending : undefined;
}
