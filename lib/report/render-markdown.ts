import { text } from '../base/text.ts';
import { renderCell, renderCode, renderFence, renderLine, renderOwnText } from './markdown-text.ts';
import type { OutgoingReport } from './wire.ts';

/** Renders a report as Markdown for people; what machines said stands in code, so that it can never be markup. */
export function renderReportMarkdown(report: OutgoingReport): string {
  const { x_goodfaith: extension } = report;
  const sections = [
    `# ${renderLine(report.title)}`,
    renderFacts(report),
    renderSection(text('report_md_description'), renderOwnText(report.description)),
    renderSection(text('report_md_steps'), report.reproduction && renderOwnText(report.reproduction)),
    renderSection(text('report_md_proof'), extension.proof && renderOwnText(extension.proof)),
    renderSection(text('report_md_impact'), report.impact && renderOwnText(report.impact)),
    renderSection(text('report_md_severity'), renderSeverity(report)),
    renderSection(
      text('report_md_proposed_fix'),
      extension.proposed_fix && renderOwnText(extension.proposed_fix),
    ),
    renderSection(text('report_md_environment'), extension.environment && renderFence(extension.environment)),
    renderSection(text('report_md_requests'), renderRequests(report)),
    renderSection(text('report_md_files'), renderFiles(report)),
    renderSection(text('report_md_ledger'), renderLedger(report)),
    renderSection(text('report_md_reporter'), renderReporter(report)),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function renderSection(heading: string, body: string | undefined): string {
  return body === undefined || body === '' ? '' : `## ${heading}\n\n${body}`;
}

function renderFacts(report: OutgoingReport): string {
  const { x_goodfaith: extension } = report;
  const verdictKeys = {
    in: 'report_md_verdict_in',
    out: 'report_md_verdict_out',
    unclear: 'report_md_verdict_unclear',
    unknown: 'report_md_verdict_unknown',
  } as const;
  const scope = text(verdictKeys[extension.scope.verdict]);
  const rule = extension.scope.rule === undefined ? '' : ` · ${renderCell(extension.scope.rule)}`;
  const rows: readonly (readonly [string, string])[] = [
    [text('report_md_programme'), renderCell(extension.programme.name)],
    [text('report_md_target'), renderCell(report.target)],
    [text('report_md_endpoint'), renderCell(report.endpoint ?? '')],
    [text('report_md_weakness'), renderCell(extension.weakness_type ?? '')],
    ['CWE', (report.weakness?.cwe ?? []).join(', ')],
    [text('report_md_scope'), scope + rule],
    [text('report_md_discovered'), extension.discovered_on ?? ''],
    [text('report_md_written'), report.submitted_at ?? ''],
    [text('report_md_id'), renderCell(extension.id)],
  ];
  return renderTable(
    ['', ''],
    rows.filter(([, value]) => value !== ''),
  );
}

function renderSeverity({ x_goodfaith: { severity } }: OutgoingReport): string | undefined {
  if (!severity) return undefined;
  return `${severity.score.toFixed(1)} ${text(`cvss_band_${severity.band}`)} · ${renderCode(severity.vector)}`;
}

function renderRequests({ x_goodfaith: { requests } }: OutgoingReport): string | undefined {
  if (requests.length === 0) return undefined;
  const header = [
    text('report_md_time'),
    text('report_md_request'),
    text('report_md_status'),
    text('report_md_is_proof'),
  ];
  const rows = requests.map(({ started_at, method, url, status, is_proof }) => [
    started_at,
    renderCell(`${method} ${url}`),
    status === undefined ? text('report_md_no_answer') : String(status),
    is_proof ? text('report_md_the_proof') : '',
  ]);
  return renderTable(header, rows);
}

function renderFiles({ attachments = [] }: OutgoingReport): string | undefined {
  if (attachments.length === 0) return undefined;
  const header = [text('report_md_file'), text('report_md_bytes'), 'SHA-256'];
  const rows = attachments.map(({ filename, size_bytes, sha256 }) => [
    renderCell(filename),
    String(size_bytes ?? ''),
    renderCell(sha256 ?? ''),
  ]);
  return renderTable(header, rows);
}

function renderLedger({ x_goodfaith: { ledger } }: OutgoingReport): string | undefined {
  return ledger.length === 0 ? undefined : ledger.map((row) => `- ${renderLine(row.text)}`).join('\n');
}

function renderReporter({ reporter }: OutgoingReport): string | undefined {
  if (!reporter) return undefined;
  const { consent } = reporter;
  const lines = [
    reporter.name && renderCode(reporter.name),
    reporter.contact && renderCode(reporter.contact),
    sayConsent(consent?.share_contact_with_affected_party, 'report_md_share_yes', 'report_md_share_no'),
    sayConsent(consent?.public_credit, 'report_md_credit_yes', 'report_md_credit_no'),
    consent?.credit_name && text('report_md_credit_as', renderCode(consent.credit_name)),
  ];
  return lines.flatMap((line) => (line ? [`- ${line}`] : [])).join('\n');
}

function sayConsent(
  consent: boolean | undefined,
  yes: 'report_md_share_yes' | 'report_md_credit_yes',
  no: 'report_md_share_no' | 'report_md_credit_no',
): string | undefined {
  return consent === undefined ? undefined : text(consent ? yes : no);
}

function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
