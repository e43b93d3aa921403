// Letters as a reader counts them. A browser of before 2024 may know none, and counts vowel signs
// beside them.
const letters = Intl.Segmenter && new Intl.Segmenter("bn", { granularity: "grapheme" });

export const lengthOf = (words) => [...(letters?.segment(words) ?? words)].length;
