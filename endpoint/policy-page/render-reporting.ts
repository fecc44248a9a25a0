import { text } from '../../lib/base/text.ts';
import type { ContactChannel, Programme } from '../../lib/policy/programme.ts';
import { html, type Html, type HtmlValue } from './html.ts';
import { code, list, part, terms, type Section } from './page-parts.ts';
import { buildContactUrl } from '../render-security-txt.ts';

/** Renders how to report and what to include. */
export function renderReporting(programme: Programme, publicUrl: URL): Section {
  return {
    id: 'report',
    title: text('endpoint_report'),
    body: [
      programme.contactInstructions === undefined
        ? undefined
        : html`<p dir="auto">${programme.contactInstructions}</p>`,
      terms([
        ...programme.channels.map(renderChannel),
        {
          term: text('endpoint_intake'),
          meaning: [
            code(new URL('/reports', publicUrl).href),
            html`<p>${text('endpoint_intake_meaning')}</p>`,
          ],
        },
      ]),
      programme.openFields.includes('contact.channels')
        ? html`<p class="note">${text('endpoint_contact_open')}</p>`
        : undefined,
      renderEscalation(programme),
      renderEncryption(programme),
      part(text('endpoint_include'), list(programme.requirements.map(renderRequirement))),
    ],
  };
}

function renderChannel(channel: ContactChannel): { term: HtmlValue; meaning: HtmlValue } {
  const url = buildContactUrl(channel);
  return {
    term: text(`endpoint_channel_${channel.type}`),
    meaning: [
      url === undefined ? channel.value : html`<a href="${url}" rel="noreferrer">${channel.value}</a>`,
      channel.isPreferred ? html` <span class="chip">${text('endpoint_preferred')}</span>` : undefined,
    ],
  };
}

function renderEscalation({ escalation }: Programme): Html | undefined {
  if (!escalation) return undefined;
  return part(text('endpoint_escalation'), [
    html`<p dir="auto">${code(escalation.subject_prefix)} ${escalation.meaning}</p>`,
    list(escalation.when),
  ]);
}

function renderEncryption({ pgpOnRequest, document }: Programme): Html | undefined {
  const keys = document.contact.encryption ?? [];
  if (!pgpOnRequest && keys.length === 0) return undefined;
  return part(text('endpoint_encryption'), [
    pgpOnRequest ? html`<p dir="auto">${pgpOnRequest.meaning} ${code(pgpOnRequest.contact)}</p>` : undefined,
    terms(
      keys.map(({ type, value, fingerprint }) => ({
        term: text(`endpoint_encryption_${type}`),
        meaning: [code(value), fingerprint === undefined ? undefined : html`<p>${code(fingerprint)}</p>`],
      })),
    ),
  ]);
}

function renderRequirement({
  wording,
  isRequired,
  examples = [],
}: Programme['requirements'][number]): HtmlValue {
  return [
    wording,
    examples.length === 0 ? undefined : html` <span class="quiet">${examples.join(', ')}</span>`,
    isRequired ? html` <span class="chip">${text('endpoint_required')}</span>` : undefined,
  ];
}
