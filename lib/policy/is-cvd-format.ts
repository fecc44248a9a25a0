/** Says whether a format's name stands for CVD Policy, whatever its version. */
export function isCvdFormat(format: string | undefined): boolean {
  return format === 'cvd' || (format?.startsWith('cvd-') ?? false);
}
