import { phrase } from '../../../lib/base/text.ts';
import { OptionsView } from '../../../components/scope/options-view.tsx';
import type { OptionsViewProps } from '../../../components/scope/options-view-props.ts';
import { managedFacts } from '../managed-fixtures.ts';
import { ctiPlatform, secopsGateway } from '../programmes.ts';
import { contactSummary, reviewState, sourceEntry } from '../source-fixtures.ts';
import {
  askingSubscription,
  freshSubscription,
  noSubscriptions,
  staleSubscription,
} from '../subscription-fixtures.ts';
import type { GalleryState } from './gallery-state.ts';

const nothing = (): void => undefined;
const longHost = `${'this-label-is-exactly-forty-characters-ok.'.repeat(4)}a-registrable-domain-of-some-length.co.uk:8443`;

const base: OptionsViewProps = {
  programmes: [
    {
      programme: secopsGateway,
      origin: 'built-in',
      completionProblems: [],
      receiverProblems: [],
      receiver: {
        url: 'https://report.secopsgateway.com/reports',
        host: 'report.secopsgateway.com',
        namedBy: 'person',
      },
    },
    { programme: ctiPlatform, origin: 'built-in', completionProblems: [], receiverProblems: [] },
  ],
  adding: { kind: 'idle' },
  subscriptions: noSubscriptions,
  identity: { contactName: 'ada', contactAddress: 'ada@example.org', creditName: '' },
  isIdentitySaved: true,
  permissions: { hosts: ['https://app.secopsgateway.com/*'], canDownload: true, canNotify: false },
  onAddProgrammeFile: nothing,
  onAddProgrammeText: nothing,
  onChooseFormat: nothing,
  onKeepSource: nothing,
  onDiscardSource: nothing,
  onRemoveProgramme: nothing,
  onCompleteProgramme: nothing,
  onSaveReceiver: nothing,
  onSaveIdentity: nothing,
  onGiveBackHost: nothing,
  onAskPermission: nothing,
  onGiveBackPermission: nothing,
  onOpenReports: nothing,
  onOpenCheck: nothing,
};

const wrong: OptionsViewProps = {
  ...base,
  programmes: [
    {
      programme: {
        ...secopsGateway,
        name: `\u202E${'A very long name of a programme '.repeat(8)}`,
        scope: {
          ...secopsGateway.scope,
          refusedRules: [
            {
              published: { pattern: `https://*.${longHost}/*?x=1`, state: 'in' },
              reason: phrase('scope_refused_query'),
              mentions: [],
            },
          ],
        },
      },
      origin: 'added',
      completionProblems: [],
      receiver: { url: `https://${longHost}/`, host: longHost, namedBy: 'person' },
      receiverProblems: [phrase('options_receiver_not_https')],
    },
    {
      programme: ctiPlatform,
      origin: 'built-in',
      completionProblems: [
        phrase('policy_problem_not_https', 'canonical'),
        phrase('policy_problem_empty', 'scope.web'),
      ],
      receiverProblems: [],
    },
  ],
  adding: {
    kind: 'refused',
    problems: [phrase('policy_problem_missing', 'organization.name'), phrase('policy_problem_version')],
  },
  permissions: { hosts: [`https://${longHost}/*`], canDownload: false, canNotify: true },
};

const managedReceiver = {
  url: 'https://reports.example.com/reports',
  host: 'reports.example.com',
  namedBy: 'organisation' as const,
};
const managed: OptionsViewProps = {
  ...base,
  managed: managedFacts,
  programmes: [
    {
      programme: secopsGateway,
      origin: 'managed',
      sourceId: 'managed:1',
      completionProblems: [],
      receiverProblems: [],
      receiver: managedReceiver,
    },
  ],
};
const managedWrong: OptionsViewProps = {
  ...managed,
  managed: {
    ...managedFacts,
    receivers: [{ host: longHost }],
    words: ['\u202Edribeulb', 'A long word of the organisation '.repeat(3)],
    problems: [
      phrase('managed_problem_address', 'endpoint'),
      phrase('policy_problem_unknown_member', 'redactions'),
    ],
  },
};

const subscribed: OptionsViewProps = {
  ...base,
  programmes: [],
  subscriptions: {
    ...noSubscriptions,
    entries: [askingSubscription, freshSubscription, staleSubscription],
    state: {
      kind: 'review',
      url: 'https://lists.example.com/harbour/other.json',
      summary: reviewState.review.summary,
      keyWords: 'Ed25519 MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqow=',
      isKeyOffered: true,
      problems: [phrase('subscription_known')],
    },
  },
};

const variants: readonly (readonly [string, number, OptionsViewProps])[] = [
  ['options', 1000, base],
  ['options-narrow', 360, base],
  ['options-managed', 1000, managed],
  ['options-managed-narrow', 360, managed],
  ['options-managed-wrong', 1000, managedWrong],
  ['options-managed-wrong-narrow', 360, managedWrong],
  ['options-subscriptions', 1000, subscribed],
  ['options-subscriptions-narrow', 360, subscribed],
  ['options-wrong', 1000, wrong],
  ['options-wrong-narrow', 360, wrong],
  ['options-review', 1000, { ...base, programmes: [], adding: reviewState, sources: [sourceEntry] }],
  [
    'options-review-narrow',
    360,
    {
      ...base,
      programmes: [],
      adding: { ...reviewState, problems: [phrase('source_not_stored')] },
      sources: [
        { ...sourceEntry, isStale: true, origin: 'subscription' },
        { ...sourceEntry, id: 'diodb', name: 'program-list.json', summary: contactSummary },
        { id: 'odd', name: 'odd', isStale: false, sharedCount: 0 },
      ],
    },
  ],
  [
    'options-empty',
    1000,
    {
      ...base,
      programmes: undefined,
      adding: { kind: 'added', name: 'Acme' },
      permissions: { hosts: [], canDownload: false, canNotify: false },
    },
  ],
];

export const optionsStates: readonly GalleryState[] = variants.map(([name, widthPx, props]) => ({
  name,
  widthPx,
  render: () => <OptionsView {...props} />,
}));
