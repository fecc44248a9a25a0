import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import styles from './tabs.module.css';

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly [Tab, ...Tab[]];
}

/** Views of the same thing, one at a time. @source https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Tabs({ label, tabs }: TabsProps) {
  const base = useId();
  const [chosenId, setChosenId] = useState(tabs[0].id);
  const chosen = tabs.find((tab) => tab.id === chosenId) ?? tabs[0];

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = findNextTab(event.key, tabs, chosen, getComputedStyle(event.currentTarget).direction);
    if (target === undefined) return;
    event.preventDefault();
    setChosenId(target.id);
    document.getElementById(`${base}-${target.id}`)?.focus();
  };

  return (
    <>
      {/* the arrow keys belong to the whole row, as the pattern asks; each tab is a button of its own */}
      <div role="tablist" tabIndex={-1} aria-label={label} className={styles.list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            className={joinClasses(styles.tab, tab === chosen && styles.chosen)}
            aria-selected={tab === chosen}
            aria-controls={`${base}-${tab.id}-panel`}
            tabIndex={tab === chosen ? 0 : -1}
            data-testid={`tab-${tab.id}`}
            onClick={() => setChosenId(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}-${tab.id}-panel`}
          aria-labelledby={`${base}-${tab.id}`}
          hidden={tab !== chosen}
        >
          {tab.panel}
        </div>
      ))}
    </>
  );
}

function findNextTab(key: string, tabs: readonly Tab[], chosen: Tab, direction: string): Tab | undefined {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const index = tabs.indexOf(chosen);
  if (key === forward) return tabs[(index + 1) % tabs.length];
  if (key === backward) return tabs[(index + tabs.length - 1) % tabs.length];
  if (key === 'Home') return tabs[0];
  if (key === 'End') return tabs.at(-1);
  return undefined;
}
