import { text } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import { DetailSection } from './detail-section.tsx';
import { PolicyFacts } from './policy-facts.tsx';
import styles from './programme-details.module.css';
import { sayAmount } from './say-amount.ts';
import { ScopeRules } from './scope-rules.tsx';

/** Every clause of a policy, in the order a researcher asks for them. */
export function ProgrammeDetails({ programme }: { readonly programme: Programme }) {
  const { safeHarbour, escalation } = programme;
  return (
    <div className={styles.details}>
      <PolicyFacts programme={programme} />
      <ScopeRules scope={programme.scope} />
      <DetailSection
        title={text('options_areas')}
        items={programme.areas.map(({ title, meaning, paths }) => ({ title, words: meaning, codes: paths }))}
      />
      <DetailSection
        title={text('popup_excluded')}
        note={programme.excludedWarning}
        items={programme.excludedClasses.map(({ title, meaning, unless }) => ({
          title,
          words: unless === undefined ? meaning : `${meaning} ${text('ui_unless', unless)}`,
        }))}
      />
      <DetailSection
        title={text('popup_rules')}
        items={programme.rulesOfEngagement.map(({ rule }) => ({ words: rule }))}
      />
      <DetailSection
        title={text('options_report_includes')}
        items={programme.requirements.map(({ wording, isRequired, examples }) => ({
          title: wording,
          words: [
            text(isRequired ? 'options_is_required' : 'options_is_optional'),
            ...(examples === undefined ? [] : [text('options_such_as', examples.join(', '))]),
          ].join(' '),
        }))}
      />
      <DetailSection
        title={text('options_severity')}
        items={programme.severityBands.map(({ name, min, max, examples }) => ({
          title: `${text(`cvss_band_${name}`)} ${min.toFixed(1)}–${max.toFixed(1)}`,
          words: examples.join(', '),
        }))}
      />
      <DetailSection
        title={text('options_commitments')}
        items={programme.commitments.map((commitment) => ({
          title: sayAmount(commitment),
          words: commitment.promise,
        }))}
      />
      <DetailSection title={text('popup_promises')} items={programme.promises.map((words) => ({ words }))} />
      <DetailSection
        title={text('report_disclosure_terms')}
        items={programme.disclosureTerms.map(({ rule }) => ({ words: rule }))}
      />
      <DetailSection
        title={text('options_escalation')}
        note={escalation?.meaning}
        items={(escalation?.when ?? []).map((words) => ({ words }))}
      />
      <DetailSection
        title={text('options_safe_harbour')}
        note={safeHarbour?.statement}
        items={[
          ...(safeHarbour?.conditions ?? []),
          ...(safeHarbour?.limits ?? []),
          ...(safeHarbour?.notes ?? []),
        ].map((words) => ({ words }))}
      />
      <DetailSection
        title={text('options_practices')}
        items={programme.practices.map(({ title, meaning }) => ({ title, words: meaning }))}
      />
      <DetailSection title={text('options_notes')} items={programme.notes.map((words) => ({ words }))} />
    </div>
  );
}
