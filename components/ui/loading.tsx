import styles from './loading.module.css';

/** Says what is being waited for, once it has taken longer than 300 ms. */
export function Loading({ children }: { readonly children: string }) {
  return (
    <div className={styles.loading} aria-live="polite">
      <span className={styles.ring} aria-hidden="true" />
      {children}
    </div>
  );
}
