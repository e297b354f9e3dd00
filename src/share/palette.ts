/** The inks of the share pictures: paper, black and one vermilion, which is used sparingly. */
export const palette = {
  paper: '#fcfaf5',
  ink: '#1c1a17',
  /** For what accompanies the title; 7:1 on paper. */
  inkSoft: '#57524a',
  /** A ground that sets a stretch of a long picture apart. */
  tint: '#f4eee2',
  hairline: '#cfc8ba',
  vermilion: '#c3272b',
} as const;
