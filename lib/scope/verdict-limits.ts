/** The most doubts that one verdict repeats; a rule has two or three. */
export const maxDoubts = 5;
