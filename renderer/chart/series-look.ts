/** How a line is told from the others: by colour, and without it by dash and mark. */
export type SeriesLook = { colour: string; dash: string; mark: (x: number, y: number) => string };

const circle = (x: number, y: number) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`;
const square = (x: number, y: number) => `M${x - 4} ${y - 4}h8v8h-8z`;
const diamond = (x: number, y: number) => `M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`;
const triangle = (x: number, y: number) => `M${x} ${y - 5}l5 9h-10z`;
const bar = (x: number, y: number) => `M${x - 2} ${y - 6}h4v12h-4z`;
const funnel = (x: number, y: number) => `M${x} ${y + 5}l5 -9h-10z`;

/** The colours of the states in the tables; each holds 4.5 to 1 on white. */
const LOOKS: readonly [SeriesLook, ...SeriesLook[]] = [
  { colour: '#8c2423', dash: '', mark: circle },
  { colour: '#2a5480', dash: '8 4', mark: square },
  { colour: '#17613a', dash: '2 4', mark: diamond },
  { colour: '#7a4a00', dash: '10 4 2 4', mark: triangle },
  { colour: '#57448a', dash: '5 3', mark: bar },
  { colour: '#555c65', dash: '1 3', mark: funnel },
];

export function lookOf(look: number): SeriesLook {
  return LOOKS[look] ?? LOOKS[0];
}
