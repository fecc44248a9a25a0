import { text } from '../../lib/base/text.ts';
import type { Commitment } from '../../lib/policy/goodfaith-extension.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { html, type Html } from './html.ts';
import { list, part, type Section } from './page-parts.ts';

/** Renders the dated promises as tiles, the largest thing after the heading; nothing for none. */
export function renderCommitmentTiles(commitments: readonly Commitment[]): Html | undefined {
  if (commitments.length === 0) return undefined;
  return html`<ul class="tiles">
    ${commitments.map(
      (commitment) =>
        html`<li><b>${formatPeriod(commitment)}</b><span dir="auto">${commitment.label}</span></li>`,
    )}
  </ul>`;
}

/** Renders what each side promises. */
export function renderPromises(programme: Programme): Section | undefined {
  const { commitments, promises, credit } = programme;
  const theirs = commitments.filter(({ by }) => by === 'programme').map(({ promise }) => promise);
  const body = [
    list([...theirs, ...promises]),
    part(text('endpoint_disclosure'), list(listDisclosureTerms(programme))),
    part(text('endpoint_credit'), credit === undefined ? undefined : html`<p dir="auto">${credit}</p>`),
  ].filter((piece) => piece !== undefined);
  return body.length === 0 ? undefined : { id: 'promises', title: text('endpoint_promises'), body };
}

function listDisclosureTerms({ commitments, disclosureTerms, document }: Programme): readonly string[] {
  const yours = commitments.filter(({ by }) => by === 'researcher').map(({ promise }) => promise);
  const terms = disclosureTerms.map(({ rule }) => rule);
  // without our extension the programme's terms already say it
  const model = document.x_goodfaith ? document.disclosure?.model : undefined;
  return [...(model === undefined ? [] : [text(`policy_disclosure_${model}`)]), ...yours, ...terms];
}

function formatPeriod({ amount, unit }: Commitment): string {
  return text(`endpoint_period_${unit}_${amount === 1 ? 'one' : 'other'}`, String(amount));
}
