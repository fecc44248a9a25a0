import { useState } from 'react';
import { text } from '../../lib/base/text.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

interface RemoveButtonProps {
  /** What goes, as the person knows it. */
  readonly name: string;
  /** What it means, and what stays. */
  readonly meaning: string;
  readonly children: string;
  readonly testId: string;
  readonly onRemove: () => void;
}

/** Removes something that the person keeps, after a question. */
export function RemoveButton({ name, meaning, children, testId, onRemove }: RemoveButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button look="danger" size="s" icon="trash" testId={testId} onClick={() => setIsAsking(true)}>
        {children}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={text('options_remove_title', name)}
          confirmLabel={text('ui_remove')}
          onCancel={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            onRemove();
          }}
        >
          <p>{meaning}</p>
        </ConfirmDialog>
      ) : undefined}
    </>
  );
}
