import { phrase } from '../../../lib/base/text.ts';
import { ReviewView } from '../../../components/report/review-view.tsx';
import type { ReviewViewProps } from '../../../components/report/review-view-props.ts';
import { reviewedReport, reviewProps } from '../review-fixtures.ts';
import type { GalleryState } from './gallery-state.ts';

const longHost = `${'this-label-is-exactly-forty-characters-ok.'.repeat(4)}a-registrable-domain-of-some-length.co.uk:8443`;
const long: ReviewViewProps = {
  ...reviewProps,
  title: '\u202E<script>alert(1)</script> '.repeat(20),
  receiver: { url: `https://${longHost}/`, host: longHost, namedBy: 'person' },
  attachments: reviewProps.attachments.map((attachment) => ({
    ...attachment,
    filename: `\u202Egnp.${'long-name-'.repeat(20)}`,
  })),
  state: {
    kind: 'ready',
    report: {
      ...reviewedReport,
      markdown: `# \u202Eltit <img src=x onerror=alert(1)>\n\n${'word'.repeat(600)}\n\n${reviewedReport.markdown}`,
    },
  },
};

const variants: readonly (readonly [string, number, ReviewViewProps])[] = [
  ['review', 1280, reviewProps],
  ['review-narrow', 360, reviewProps],
  ['review-stale', 1280, { ...reviewProps, state: { kind: 'stale', report: reviewedReport } }],
  ['review-queueing', 1280, { ...reviewProps, state: { kind: 'queueing', report: reviewedReport } }],
  [
    'review-blocked',
    1280,
    {
      ...reviewProps,
      state: {
        kind: 'blocked',
        report: reviewedReport,
        checks: [
          {
            id: 'required-impact',
            level: 'block',
            field: 'impact',
            phrase: phrase('check_required', 'Impact', 'SecOps Gateway'),
          },
        ],
      },
    },
  ],
  ['review-no-receiver', 1280, { ...reviewProps, receiver: undefined, attachments: [] }],
  ['review-preparing', 900, { ...reviewProps, state: { kind: 'preparing' } }],
  ['review-failed', 900, { ...reviewProps, state: { kind: 'failed', why: phrase('review_not_built') } }],
  ['review-long', 1280, long],
  ['review-long-narrow', 360, long],
];

export const reviewStates: readonly GalleryState[] = variants.map(([name, widthPx, props]) => ({
  name,
  widthPx,
  render: () => <ReviewView {...props} />,
}));
