import type { ChartLayout, ChartLine } from '../../shared/chart/trend-layout.ts';
import { formatMonth } from '../../shared/month.ts';
import { lookOf } from './series-look.ts';

const INK = '#1d2126';
const SOFT_INK = '#555c65';
const HAIRLINE = '#d3d7dc';
const ROW_HEIGHT = 14;

type TrendPictureProps = { layout: ChartLayout; label: string };

/** A chart drawn from its layout alone: the same vectors on screen and on paper. */
export function TrendPicture({ layout, label }: TrendPictureProps) {
  const { width, height, gridlines, months, lines, plot, showsFigures } = layout;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      style={{ maxWidth: width }}
      role="img"
      aria-label={label}
      fontSize={12}
    >
      {gridlines.map((line) => (
        <g key={line.label}>
          <path d={`M${plot.left} ${line.y}H${plot.right}`} stroke={HAIRLINE} />
          <text x={plot.left - 8} y={line.y + 4} textAnchor="end" fill={SOFT_INK}>
            {line.label}
          </text>
        </g>
      ))}
      {months.map((month) => (
        <text key={month.label} x={month.x} y={height - 6} textAnchor="middle" fill={SOFT_INK}>
          {month.label}
        </text>
      ))}
      {lines.map((line) => (
        <Line key={line.look} line={line} withFigures={showsFigures} />
      ))}
    </svg>
  );
}

function Line({ line, withFigures }: { line: ChartLine; withFigures: boolean }) {
  const { colour, dash, mark } = lookOf(line.look);
  return (
    <g>
      {line.paths.map((path) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={colour}
          strokeWidth={2}
          strokeDasharray={dash}
        />
      ))}
      {line.points.map(({ x, y, text, month, isNothing }) => (
        <g key={month}>
          <path
            d={mark(x, y)}
            fill={isNothing ? '#ffffff' : colour}
            stroke={colour}
            strokeWidth={isNothing ? 1.5 : 0}
          >
            <title>{`${line.name}, tháng ${formatMonth(month)}: ${text}`}</title>
          </path>
          {withFigures && !isNothing && (
            <text x={x} y={y - 9} textAnchor="middle" fill={INK}>
              {text}
            </text>
          )}
        </g>
      ))}
      {line.label && <LineLabel look={line.look} label={line.label} />}
    </g>
  );
}

function LineLabel({ look, label }: { look: number; label: NonNullable<ChartLine['label']> }) {
  const { colour, mark } = lookOf(look);
  return (
    <g>
      <path d={mark(label.x + 4, label.y)} fill={colour} />
      {label.rows.map((row, place) => (
        <text
          key={row}
          x={label.x + 14}
          y={label.y + 4 + place * ROW_HEIGHT}
          fill={colour}
          fontWeight={500}
        >
          {row}
        </text>
      ))}
    </g>
  );
}
