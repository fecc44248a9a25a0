/** Bits in `labelShapes`: a label's length and outer letters choose one of them. */
export const labelShapeWords = 512;

/** Chooses the bit that stands for every label of this length with these first and last letters. */
export function chooseLabelShape(length: number, first: number, last: number): number {
  return ((length & 15) << 10) | ((first & 31) << 5) | (last & 31);
}
