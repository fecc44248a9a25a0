import { useEffect, useState } from 'react';
import { ReviewView } from '../../components/report/review-view.tsx';
import { formatByteCount } from '../../lib/base/bytes.ts';
import { phrase, type Phrase } from '../../lib/base/text.ts';
import type { ReportId } from '../../lib/base/ids.ts';
import { sendMessage } from '../../lib/messaging/client.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { readExtensionVersion } from '../../lib/platform/runtime.ts';
import type { Draft, DraftFieldKey } from '../../lib/report/draft.ts';
import type { DraftCheck } from '../../lib/report/draft-check.ts';
import type { ReportTooLargeError } from '../../lib/report/errors.ts';
import { chooseReceiver } from '../../lib/report/receiver.ts';
import { findProgramme, type Judge } from '../../lib/workflow/judge.ts';
import { queueReport } from '../../lib/workflow/queue-report.ts';
import { buildReview, type BuiltReview } from './build-review.ts';
import { saveEvidenceZip, saveReportJson, saveReportMarkdown } from './save-report.ts';
import type { Surroundings } from './use-surroundings.ts';

interface ReviewPageProps {
  readonly draft: Draft;
  readonly surroundings: Surroundings;
  readonly judge: Judge;
  readonly onBack: (field: DraftFieldKey | undefined) => void;
  readonly onSent: (reportId: ReportId) => void;
}

type Stage =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'failed'; readonly why: Phrase }
  | { readonly kind: 'incomplete'; readonly blocks: readonly DraftCheck[] }
  | { readonly kind: 'built'; readonly review: BuiltReview }
  | { readonly kind: 'queueing'; readonly review: BuiltReview };

/** Review: the bytes are made once, shown, and exactly these are frozen and sent. */
export function ReviewPage(props: ReviewPageProps) {
  const { draft, surroundings, judge } = props;
  const { rules } = surroundings;
  const programme = findProgramme(surroundings.known, draft.programmeId);
  const receiver = chooseReceiver(programme, surroundings.receivers);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [stage, setStage] = useState<Stage>({ kind: 'preparing' });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      try {
        const outcome = await buildReview({ draft, programme, judge, leftOut, rules });
        if (isCurrent) setStage(outcome.kind === 'too_large' ? describeTooLarge(outcome.error) : outcome);
      } catch {
        if (isCurrent) setStage({ kind: 'failed', why: phrase('review_not_built') });
      }
    })();
    return () => {
      isCurrent = false;
    };
    // the review is of this moment: it is made again only when the person asks or leaves something out, or when an
    // organisation sets other rules
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [turn, leftOut, rules]);

  const review = stage.kind === 'built' || stage.kind === 'queueing' ? stage.review : undefined;

  const send = async (): Promise<void> => {
    if (stage.kind !== 'built' || !receiver || stage.review.blocks.length > 0) return;
    setStage({ kind: 'queueing', review: stage.review });
    try {
      const queued = await queueReport({ ...stage.review.frozen, endpointUrl: receiver.url });
      if (queued.kind === 'locked') {
        setStage({ kind: 'failed', why: phrase('review_receiver_locked') });
        return;
      }
      void sendMessage('page-bg/pump-outbox', {});
      props.onSent(queued.reportId);
    } catch {
      setStage({ kind: 'failed', why: phrase('review_not_queued') });
    }
  };

  return (
    <ReviewView
      title={draft.fields.title}
      state={describeStage(stage, review, draft)}
      receiver={receiver}
      attachments={review?.attachments ?? []}
      onToggleAttachment={(id, isIncluded) =>
        setLeftOut((out) => {
          const next = new Set(out);
          if (isIncluded) next.delete(id);
          else next.add(id);
          return next;
        })
      }
      onSend={() => void send()}
      onBack={(field) => props.onBack(field)}
      onRefresh={() => setTurn((count) => count + 1)}
      onAddReceiver={() => void openOwnPage(`options.html#${draft.programmeId ?? ''}`, { isActive: true })}
      onSaveReportJson={() => review && void saveReportJson(review.frozen)}
      onSaveReportMarkdown={() => review && void saveReportMarkdown(review.frozen)}
      onSaveEvidenceZip={() => review && void saveEvidenceZip(review.frozen, readExtensionVersion())}
    />
  );
}

function describeStage(stage: Stage, review: BuiltReview | undefined, draft: Draft) {
  if (stage.kind === 'preparing') return { kind: 'preparing' } as const;
  if (stage.kind === 'failed') return stage;
  if (stage.kind === 'incomplete') return { kind: 'blocked', checks: stage.blocks } as const;
  if (!review) return { kind: 'preparing' } as const;
  const { report } = review;
  if (stage.kind === 'queueing') return { kind: 'queueing', report } as const;
  if (review.blocks.length > 0) return { kind: 'blocked', checks: review.blocks, report } as const;
  return { kind: review.draftUpdatedAt === draft.updatedAt ? 'ready' : 'stale', report } as const;
}

function describeTooLarge({ filename, byteCount, maxBytes }: ReportTooLargeError): Stage {
  const sizes = [byteCount, maxBytes].map((bytes) => formatByteCount(bytes));
  return { kind: 'failed', why: phrase('review_too_large', filename, ...sizes) };
}
