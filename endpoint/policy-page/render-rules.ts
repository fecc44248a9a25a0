import { text } from '../../lib/base/text.ts';
import { deriveEngagementRules } from '../../lib/policy/derive-engagement-rules.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { html } from './html.ts';
import { list, part, terms, type Section } from './page-parts.ts';

/** Renders the rules, the severities and the legal part; each only where the policy has it. */
export function renderRules(programme: Programme): Section[] {
  return [
    renderEngagement(programme),
    renderSeverity(programme),
    renderSafeHarbour(programme),
    renderPractices(programme),
    renderNotes(programme),
  ].filter((piece) => piece !== undefined);
}

function renderEngagement({ rulesOfEngagement, document }: Programme): Section | undefined {
  const rules = rulesOfEngagement.filter(({ id }) => id !== 'posture').map(({ rule }) => rule);
  // without our extension the document's testing rules are the rules of engagement
  const testing = document.x_goodfaith ? deriveEngagementRules(document).slice(1) : [];
  if (rules.length === 0 && testing.length === 0) return undefined;
  return {
    id: 'rules',
    title: text('endpoint_rules'),
    body: [list(rules), part(text('endpoint_activities'), list(testing.map(({ rule }) => rule)))],
  };
}

function renderSeverity({ severityBands }: Programme): Section | undefined {
  if (severityBands.length === 0) return undefined;
  return {
    id: 'severity',
    title: text('endpoint_severity'),
    body: [
      html`<table>
        <thead>
          <tr>
            <th scope="col">${text('endpoint_severity_band')}</th>
            <th scope="col">CVSS 3.1</th>
            <th scope="col">${text('endpoint_severity_examples')}</th>
          </tr>
        </thead>
        <tbody>
          ${severityBands.map(
            ({ name, min, max, examples }) =>
              html`<tr>
                <th scope="row" class="band">${text(`policy_severity_${name}`)}</th>
                <td class="number">${min.toFixed(1)}–${max.toFixed(1)}</td>
                <td dir="auto">${examples.join(', ')}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    ],
  };
}

function renderSafeHarbour({ safeHarbour }: Programme): Section | undefined {
  if (!safeHarbour) return undefined;
  return {
    id: 'safe-harbour',
    title: text('endpoint_safe_harbour'),
    body: [
      html`<p dir="auto">${safeHarbour.statement}</p>`,
      part(text('endpoint_safe_harbour_conditions'), list(safeHarbour.conditions)),
      part(text('endpoint_safe_harbour_limits'), list(safeHarbour.limits)),
      list(safeHarbour.notes),
    ],
  };
}

function renderPractices({ practices }: Programme): Section | undefined {
  if (practices.length === 0) return undefined;
  return {
    id: 'practices',
    title: text('endpoint_practices'),
    body: [terms(practices.map(({ title, meaning }) => ({ term: title, meaning })))],
  };
}

function renderNotes({ notes }: Programme): Section | undefined {
  if (notes.length === 0) return undefined;
  return { id: 'notes', title: text('endpoint_notes'), body: [list(notes)] };
}
