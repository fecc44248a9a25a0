import { phrase, text } from '../../lib/base/text.ts';
import { PublisherStatements } from '../policy/publisher-statements.tsx';
import type { VerdictKind } from '../../lib/scope/verdict.ts';
import { AppFrame } from '../ui/app-frame.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { countText } from '../ui/count-text.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Prose } from '../ui/prose.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { CaptureFeedback } from './capture-feedback.tsx';
import { PopupActions } from './popup-actions.tsx';
import type { PopupSite } from './popup-site.ts';
import type { PopupViewProps } from './popup-view-props.ts';
import { ProgrammeLists } from './programme-lists.tsx';
import { PromiseTiles } from './promise-tiles.tsx';
import { RecordingStrip } from './recording-strip.tsx';
import { UnreachableSite } from './unreachable-site.tsx';
import { VerdictCard } from './verdict-card.tsx';
import styles from './popup-view.module.css';

/** The toolbar popup: the verdict for this tab and what can be done here. */
export function PopupView(props: PopupViewProps) {
  return (
    <AppFrame
      kind="popup"
      testId="popup"
      heading={text('extension_name')}
      actions={
        <>
          <IconButton
            icon="reports"
            label={text('ui_open_reports')}
            testId="open-reports"
            onClick={props.onOpenReports}
          />
          <IconButton
            icon="options"
            label={text('ui_open_options')}
            testId="open-options"
            onClick={() => props.onOpenOptions()}
          />
        </>
      }
      footer={<PopupFooter {...props} />}
    >
      <div className={styles.content}>
        <SiteContent props={props} site={props.site} />
      </div>
    </AppFrame>
  );
}

function SiteContent({ props, site }: { readonly props: PopupViewProps; readonly site: PopupSite }) {
  switch (site.kind) {
    case 'loading':
      return (
        <>
          <VisuallyHidden>
            <h1>{text('extension_name')}</h1>
          </VisuallyHidden>
          <Loading>{text('popup_loading')}</Loading>
        </>
      );
    case 'unreachable':
      return <UnreachableSite why={site.why} />;
    case 'judged':
      return <JudgedSite props={props} site={site} />;
    default:
      return site satisfies never;
  }
}

interface JudgedSiteProps {
  readonly props: PopupViewProps;
  readonly site: Extract<PopupSite, { readonly kind: 'judged' }>;
}

function JudgedSite({ props, site }: JudgedSiteProps) {
  const { verdict, programme } = site;
  return (
    <>
      <VerdictCard
        verdict={verdict}
        programme={programme}
        host={site.host}
        path={site.path}
        isReading={props.isReading}
        onExplain={props.onExplain}
      />
      {props.isReading === true ? undefined : <JudgedSiteDetails props={props} site={site} />}
    </>
  );
}

function JudgedSiteDetails({ props, site }: JudgedSiteProps) {
  const { verdict, programme } = site;
  return (
    <>
      {props.recording?.isRunning === true ? <RecordingStrip recording={props.recording} /> : undefined}
      <CaptureFeedback capture={props.capture} />
      {programme?.openFields.includes('scope.web') === true ? (
        <Notice tone="unclear">{text('popup_open_programme')}</Notice>
      ) : undefined}
      {programme === undefined && verdict.programmeName !== undefined && canReport(verdict.kind) ? (
        <Notice tone="info" testId="list-only">
          <Prose phrase={phrase('popup_list_only', verdict.programmeName)} />
        </Notice>
      ) : undefined}
      <PopupActions props={props} verdictKind={verdict.kind} programme={programme} />
      {programme === undefined ? undefined : (
        <>
          {site.statements === undefined ? undefined : (
            <Card look="list" testId="popup-statements">
              <Disclosure title={text('statement_title')} icon="info">
                <PublisherStatements statements={site.statements} />
              </Disclosure>
            </Card>
          )}
          <ProgrammeLists programme={programme} />
          <PromiseTiles commitments={programme.commitments} />
        </>
      )}
    </>
  );
}

function canReport(kind: VerdictKind): boolean {
  return kind === 'in' || kind === 'unclear';
}

function PopupFooter({ draftCount, waitingCount, isReading, onOpenCheck }: PopupViewProps) {
  return (
    <div className={styles.foot}>
      <div className={styles.counts} data-testid="popup-counts">
        {isReading === true ? undefined : (
          <span>
            {draftCount === 0 ? text('popup_no_drafts') : countText(draftCount, 'ui_draft', 'ui_drafts')}
          </span>
        )}
        {waitingCount === 0 ? undefined : (
          <span>{countText(waitingCount, 'popup_waiting', 'popup_waiting')}</span>
        )}
      </div>
      <Button look="quiet" size="s" testId="open-check" onClick={onOpenCheck}>
        {text('popup_open_check')}
      </Button>
    </div>
  );
}
