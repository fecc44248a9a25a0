import type { ReactNode } from 'react';
import { text, type Phrase } from '../../lib/base/text.ts';
import type { Programme } from '../../lib/policy/programme.ts';
import type { DecidingRule, Verdict } from '../../lib/scope/verdict.ts';
import { formatCalendarDate, formatDate } from '../ui/format-moment.ts';
import { Prose } from '../ui/prose.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import { RuleText } from './rule-text.tsx';
import { sayFormat } from './say-format.ts';
import styles from './why-verdict.module.css';

interface WhyFact {
  readonly term: string;
  readonly fact: ReactNode;
}

// an address and a source may have any length
const maxShownLength = 500;

/** Lists how a verdict came about: the rule, the next best one, the list, its source and its age. */
export function listWhyFacts(verdict: Verdict, programme: Programme | undefined): readonly WhyFact[] {
  const { rule, doubts = [] } = verdict;
  return [
    {
      term: text('popup_why_decided'),
      fact: rule === undefined ? text('popup_why_no_rule') : <RuleText rule={rule} />,
    },
    ...one('popup_why_reading', doubts.length === 0 ? undefined : <Sentences phrases={doubts} />),
    ...listRunnerUp(verdict),
    ...one('popup_why_programme', verdict.programmeName && <bdi>{verdict.programmeName}</bdi>),
    ...one('popup_why_source', verdict.sourceName && <Machine said={verdict.sourceName} />),
    ...one('popup_why_format', verdict.format && sayFormat(verdict.format)),
    {
      term: text('popup_why_updated'),
      fact:
        verdict.listUpdatedOn === undefined
          ? text('popup_why_no_date')
          : formatCalendarDate(verdict.listUpdatedOn),
    },
    ...one('popup_why_expires', programme && sayExpiry(programme)),
    ...one('popup_why_age', sayAge(verdict)),
    ...one('popup_why_address', verdict.url && <Machine said={verdict.url} />),
  ];
}

/** Says what the age of a list means for its verdict; undefined where nothing is to be said. */
export function sayAge({ isListExpired, isListStale }: Verdict): string | undefined {
  if (isListExpired) return text('popup_list_expired');
  return isListStale === true ? text('popup_list_stale') : undefined;
}

function listRunnerUp({ runnerUp, otherProgrammeName }: Verdict): readonly WhyFact[] {
  if (otherProgrammeName === undefined) {
    return one('popup_why_runner_up', runnerUp && <RuleText rule={runnerUp} />);
  }
  return one('popup_why_against', <Against name={otherProgrammeName} rule={runnerUp} />);
}

function Against({ name, rule }: { readonly name: string; readonly rule: DecidingRule | undefined }) {
  return (
    <>
      <bdi>{name}</bdi>
      {rule === undefined ? undefined : (
        <>
          {text('ui_colon')} <RuleText rule={rule} />
        </>
      )}
    </>
  );
}

function Machine({ said }: { readonly said: string }) {
  return (
    <span className={styles.address} dir="ltr">
      <VisibleText>{said.length > maxShownLength ? `${said.slice(0, maxShownLength)}…` : said}</VisibleText>
    </span>
  );
}

/** Sentences, each on its own line. */
export function Sentences({ phrases }: { readonly phrases: readonly Phrase[] }) {
  return phrases.map((phrase) => (
    <span key={`${phrase.key} ${phrase.values.join(' ')}`} className={styles.sentence}>
      <Prose phrase={phrase} />
    </span>
  ));
}

function sayExpiry({ expiresAt, isExpiryOurs }: Programme): string | undefined {
  return expiresAt === undefined
    ? undefined
    : text(isExpiryOurs ? 'ui_expiry_ours' : 'ui_expiry_stated', formatDate(expiresAt));
}

function one(term: Parameters<typeof text>[0], fact: ReactNode): readonly WhyFact[] {
  return fact === undefined || fact === '' ? [] : [{ term: text(term), fact }];
}
