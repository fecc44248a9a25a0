import type { Phrase } from '../../lib/base/text.ts';
import type { PublisherStatement } from '../../lib/policy/list-statements.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { Verdict } from '../../lib/scope/verdict.ts';

/** What is known of the page that the popup stands on. */
export type PopupSite =
  | { readonly kind: 'loading' }
  /** A page where extensions cannot work, or that has no address to judge. */
  | { readonly kind: 'unreachable'; readonly why: Phrase }
  | {
      readonly kind: 'judged';
      readonly verdict: Verdict;
      /** The programme whose list decided; absent when no list knows this page. */
      readonly programme?: Programme | undefined;
      /** What a version 1 policy states about testing this page, beside the verdict. */
      readonly statements?: readonly PublisherStatement[] | undefined;
      /** Host and port as in the address bar, e.g. `app.secopsgateway.com`. */
      readonly host: string;
      /** Path and query, e.g. `/orders/1042`. */
      readonly path: string;
    };
