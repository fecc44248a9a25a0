import { text } from '../../lib/base/text.ts';
import { parseUrl } from '../../lib/base/url.ts';
import type { LookupRequest } from '../../lib/policy/lookup/lookup-request.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { VisibleText } from '../ui/visible-text.tsx';
import styles from './wanted-request.module.css';

interface WantedRequestProps {
  readonly request: LookupRequest;
  readonly onAsk: () => void;
}

/** One request to another host, which needs a click of its own. */
export function WantedRequest({ request, onAsk }: WantedRequestProps) {
  const host = parseUrl(request.url)?.host ?? '';
  return (
    <Notice tone="info" testId="lookup-wanted">
      <div className={styles.content}>
        <p>{text(`lookup_wanted_${request.purpose}`, host)}</p>
        <p>
          <code dir="ltr">
            <VisibleText>{request.url}</VisibleText>
          </code>
        </p>
        <div>
          <Button size="s" testId="ask-more" onClick={onAsk}>
            {text('lookup_ask', host)}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
